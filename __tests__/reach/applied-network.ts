import {
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  DescribeSecurityGroupsCommand,
  type EC2Client,
  type IpPermission,
  RevokeSecurityGroupEgressCommand,
} from '@aws-sdk/client-ec2';

/** A field that the emulator always answers. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the answer lacks what was asked for');
  return value;
}

/** Makes the parts of a network one by one. */
export class Builder {
  constructor(private readonly ec2: EC2Client, readonly vpcId: string) {}

  static async start(ec2: EC2Client): Promise<Builder> {
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    return new Builder(ec2, known(Vpc?.VpcId));
  }

  async subnet(range: string, routeTableId?: string): Promise<string> {
    const { Subnet } = await this.ec2.send(new CreateSubnetCommand({ VpcId: this.vpcId, CidrBlock: range }));
    const id = known(Subnet?.SubnetId);
    if (routeTableId !== undefined)
      await this.ec2.send(new AssociateRouteTableCommand({ SubnetId: id, RouteTableId: routeTableId }));
    return id;
  }

  async routeTable(toEveryone?: { readonly GatewayId?: string; readonly NatGatewayId?: string }): Promise<string> {
    const { RouteTable } = await this.ec2.send(new CreateRouteTableCommand({ VpcId: this.vpcId }));
    const id = known(RouteTable?.RouteTableId);
    if (toEveryone !== undefined)
      await this.ec2.send(new CreateRouteCommand({ RouteTableId: id, DestinationCidrBlock: '0.0.0.0/0', ...toEveryone }));
    return id;
  }

  async internetGateway(): Promise<string> {
    const { InternetGateway } = await this.ec2.send(new CreateInternetGatewayCommand({}));
    const id = known(InternetGateway?.InternetGatewayId);
    await this.ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId: id, VpcId: this.vpcId }));
    return id;
  }

  async natGateway(subnetId: string): Promise<string> {
    const { NatGateway } = await this.ec2.send(new CreateNatGatewayCommand({ SubnetId: subnetId, ConnectivityType: 'public' }));
    return known(NatGateway?.NatGatewayId);
  }

  /** A security group that lets nothing in and nothing out. */
  async securityGroup(name: string): Promise<string> {
    const { GroupId } = await this.ec2.send(
      new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId: this.vpcId }),
    );
    const id = known(GroupId);
    const { SecurityGroups } = await this.ec2.send(new DescribeSecurityGroupsCommand({ GroupIds: [id] }));
    const IpPermissions = known(SecurityGroups?.[0]?.IpPermissionsEgress);
    await this.ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId: id, IpPermissions }));
    return id;
  }

  /** Opens a port of TCP; `from` and `to` are security groups, ranges or prefix lists. */
  async allow(from: string, to: string, port: number): Promise<void> {
    if (from.startsWith('sg-'))
      await this.ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId: from, IpPermissions: [permission(to, port)] }));
    if (to.startsWith('sg-'))
      await this.ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: to, IpPermissions: [permission(from, port)] }));
  }

  async gatewayEndpoint(service: string, routeTableIds: string[]): Promise<string> {
    return this.endpoint({ VpcEndpointType: 'Gateway', RouteTableIds: routeTableIds }, service);
  }

  async interfaceEndpoint(service: string, subnetIds: string[], securityGroupId: string): Promise<string> {
    return this.endpoint({ VpcEndpointType: 'Interface', SubnetIds: subnetIds, SecurityGroupIds: [securityGroupId] }, service);
  }

  private async endpoint(more: object, service: string): Promise<string> {
    const ServiceName = `com.amazonaws.ap-south-1.${service}`;
    const { VpcEndpoint } = await this.ec2.send(new CreateVpcEndpointCommand({ VpcId: this.vpcId, ServiceName, ...more }));
    return known(VpcEndpoint?.VpcEndpointId);
  }
}

function permission(peer: string, port: number): IpPermission {
  const ports = { IpProtocol: 'tcp', FromPort: port, ToPort: port };
  if (peer.startsWith('sg-')) return { ...ports, UserIdGroupPairs: [{ GroupId: peer }] };
  return peer.startsWith('pl-')
    ? { ...ports, PrefixListIds: [{ PrefixListId: peer }] }
    : { ...ports, IpRanges: [{ CidrIp: peer }] };
}
