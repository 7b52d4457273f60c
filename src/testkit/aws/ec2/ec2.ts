import type { Connection } from '../connection';
import type { Tags } from '../tags';
import { waitForState, type WaitOptions } from '../wait';
import { type Address, address } from './address';
import { type Image, image, type ImageSearch, latestImage } from './image';
import { consoleOutput, type Instance, instance, instancesByTag, userData } from './instance';
import { type KeyPair, keyPair } from './key-pair';
import { type NatGateway, natGateways } from './nat-gateway';
import { type NetworkInterface, networkInterfaces } from './network-interface';
import { isPublicSubnet, type RouteTable, routeTables } from './route-table';
import { type SecurityGroup, securityGroup } from './security-group';
import { type Subnet, subnet, subnets } from './subnet';
import { type Volume, volume, volumesOf } from './volume';
import { type Vpc, vpc } from './vpc';

/** EC2 and VPC, asked with `@aws-sdk/client-ec2`. What asks for one thing throws `NotFound` where there is none. */
export class Ec2 {
  readonly #aws: Connection;

  constructor(aws: Connection) {
    this.#aws = aws;
  }

  /** A terminated instance is not found, though AWS lists it for another hour. */
  instance(id: string): Promise<Instance> {
    return instance(this.#aws, id);
  }

  /** All that have all of the tags, but for terminated ones; an empty list where there is none. */
  instancesByTag(tags: Tags): Promise<readonly Instance[]> {
    return instancesByTag(this.#aws, tags);
  }

  /** The script or cloud-config that an instance starts with, which may hold secrets; undefined where there is none. */
  userData(instanceId: string): Promise<string | undefined> {
    return userData(this.#aws, instanceId);
  }

  /** What an instance printed while it started. AWS has it some minutes later; empty until then. */
  consoleOutput(instanceId: string): Promise<string> {
    return consoleOutput(this.#aws, instanceId);
  }

  /** With all its rules, by id or by name; throws `Ambiguous` where several VPCs have one of this name and none is given. */
  securityGroup(idOrName: string, vpcId?: string): Promise<SecurityGroup> {
    return securityGroup(this.#aws, idOrName, vpcId);
  }

  /** By id or by its tag `Name`; throws `Ambiguous` where there are several. */
  vpc(idOrName: string): Promise<Vpc> {
    return vpc(this.#aws, idOrName);
  }

  subnet(id: string): Promise<Subnet> {
    return subnet(this.#aws, id);
  }

  /** The subnets of a VPC, by zone and range. */
  subnets(vpcId: string): Promise<readonly Subnet[]> {
    return subnets(this.#aws, vpcId);
  }

  /** Whether a subnet's route table, or the VPC's main one, leads to the internet through an internet gateway. */
  isPublicSubnet(id: string): Promise<boolean> {
    return isPublicSubnet(this.#aws, id);
  }

  routeTables(vpcId: string): Promise<readonly RouteTable[]> {
    return routeTables(this.#aws, vpcId);
  }

  natGateways(vpcId: string): Promise<readonly NatGateway[]> {
    return natGateways(this.#aws, vpcId);
  }

  /** Whatever answers in a VPC has one: instances, databases, load balancers, endpoints. */
  networkInterfaces(vpcId: string): Promise<readonly NetworkInterface[]> {
    return networkInterfaces(this.#aws, vpcId);
  }

  /** An Elastic IP, by the address itself or by its id (`eipalloc-…`). */
  address(ipOrId: string): Promise<Address> {
    return address(this.#aws, ipOrId);
  }

  keyPair(name: string): Promise<KeyPair> {
    return keyPair(this.#aws, name);
  }

  volume(id: string): Promise<Volume> {
    return volume(this.#aws, id);
  }

  volumesOf(instanceId: string): Promise<readonly Volume[]> {
    return volumesOf(this.#aws, instanceId);
  }

  image(id: string): Promise<Image> {
    return image(this.#aws, id);
  }

  /** The newest of an owner's images: `latestImage({ owner: 'amazon', name: 'al2023-ami-2023.*', architecture: 'arm64' })`. */
  latestImage(search: ImageSearch): Promise<Image> {
    return latestImage(this.#aws, search);
  }

  /** Throws at once for an instance that is on its way out. */
  waitUntilRunning(id: string, options: WaitOptions): Promise<Instance> {
    return this.#waitUntil(id, 'running', ['shutting-down'], options);
  }

  /** Throws at once for an instance that is on its way out. */
  waitUntilStopped(id: string, options: WaitOptions): Promise<Instance> {
    return this.#waitUntil(id, 'stopped', ['shutting-down'], options);
  }

  #waitUntil(id: string, wanted: string, hopeless: readonly string[], options: WaitOptions): Promise<Instance> {
    const read = () => this.instance(id);
    return waitForState({ what: `EC2 instance ${id}`, read, stateOf: (it) => it.state, wanted, hopeless }, options);
  }
}
