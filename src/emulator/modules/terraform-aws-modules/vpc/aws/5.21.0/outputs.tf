output "vpc_id" {
  description = "Id of the VPC."
  value       = one(aws_vpc.this[*].id)
}

output "vpc_arn" {
  description = "ARN of the VPC."
  value       = one(aws_vpc.this[*].arn)
}

output "vpc_cidr_block" {
  description = "IPv4 range of the VPC."
  value       = one(aws_vpc.this[*].cidr_block)
}

output "default_security_group_id" {
  description = "Id of its default security group."
  value       = one(aws_vpc.this[*].default_security_group_id)
}

output "default_network_acl_id" {
  description = "Id of its default network ACL."
  value       = one(aws_vpc.this[*].default_network_acl_id)
}

output "default_route_table_id" {
  description = "Id of its default route table."
  value       = one(aws_vpc.this[*].default_route_table_id)
}

output "vpc_instance_tenancy" {
  description = "Tenancy of its instances."
  value       = one(aws_vpc.this[*].instance_tenancy)
}

output "vpc_enable_dns_support" {
  description = "Whether DNS is resolved."
  value       = one(aws_vpc.this[*].enable_dns_support)
}

output "vpc_enable_dns_hostnames" {
  description = "Whether instances have DNS names."
  value       = one(aws_vpc.this[*].enable_dns_hostnames)
}

output "vpc_main_route_table_id" {
  description = "Id of its main route table."
  value       = one(aws_vpc.this[*].main_route_table_id)
}

output "vpc_owner_id" {
  description = "Account of the VPC."
  value       = one(aws_vpc.this[*].owner_id)
}

output "igw_id" {
  description = "Id of the internet gateway."
  value       = one(aws_internet_gateway.this[*].id)
}

output "igw_arn" {
  description = "ARN of the internet gateway."
  value       = one(aws_internet_gateway.this[*].arn)
}

output "public_subnet_objects" {
  description = "The public subnets with all attributes."
  value       = aws_subnet.public
}

output "public_subnets" {
  description = "Ids of the public subnets."
  value       = aws_subnet.public[*].id
}

output "public_subnet_arns" {
  description = "ARNs of the public subnets."
  value       = aws_subnet.public[*].arn
}

output "public_subnets_cidr_blocks" {
  description = "IPv4 ranges of the public subnets."
  value       = compact(aws_subnet.public[*].cidr_block)
}

output "public_route_table_ids" {
  description = "Ids of the public subnets' route tables."
  value       = aws_route_table.public[*].id
}

output "public_route_table_association_ids" {
  description = "Ids of the public subnets' associations."
  value       = aws_route_table_association.public[*].id
}

output "private_subnet_objects" {
  description = "The private subnets with all attributes."
  value       = aws_subnet.private
}

output "private_subnets" {
  description = "Ids of the private subnets."
  value       = aws_subnet.private[*].id
}

output "private_subnet_arns" {
  description = "ARNs of the private subnets."
  value       = aws_subnet.private[*].arn
}

output "private_subnets_cidr_blocks" {
  description = "IPv4 ranges of the private subnets."
  value       = compact(aws_subnet.private[*].cidr_block)
}

output "private_route_table_ids" {
  description = "Ids of the private subnets' route tables."
  value       = aws_route_table.private[*].id
}

output "private_route_table_association_ids" {
  description = "Ids of the private subnets' associations."
  value       = aws_route_table_association.private[*].id
}

output "database_subnet_objects" {
  description = "The database subnets with all attributes."
  value       = aws_subnet.database
}

output "database_subnets" {
  description = "Ids of the database subnets."
  value       = aws_subnet.database[*].id
}

output "database_subnet_arns" {
  description = "ARNs of the database subnets."
  value       = aws_subnet.database[*].arn
}

output "database_subnets_cidr_blocks" {
  description = "IPv4 ranges of the database subnets."
  value       = compact(aws_subnet.database[*].cidr_block)
}

output "database_route_table_ids" {
  description = "Ids of the database subnets' route tables."
  value       = length(aws_route_table.database) > 0 ? aws_route_table.database[*].id : aws_route_table.private[*].id
}

output "database_route_table_association_ids" {
  description = "Ids of the database subnets' associations."
  value       = aws_route_table_association.database[*].id
}

output "public_internet_gateway_route_id" {
  description = "Id of the public route to the internet."
  value       = try(aws_route.public_internet_gateway[0].id, null)
}

output "private_nat_gateway_route_ids" {
  description = "Ids of the private routes through NAT."
  value       = aws_route.private_nat_gateway[*].id
}

output "database_subnet_group" {
  description = "Id of the database subnet group."
  value       = one(aws_db_subnet_group.database[*].id)
}

output "database_subnet_group_name" {
  description = "Name of the database subnet group."
  value       = one(aws_db_subnet_group.database[*].name)
}

output "database_internet_gateway_route_id" {
  description = "Id of the database route to the internet."
  value       = one(aws_route.database_internet_gateway[*].id)
}

output "database_nat_gateway_route_ids" {
  description = "Ids of the database routes through NAT."
  value       = aws_route.database_nat_gateway[*].id
}

output "nat_ids" {
  description = "Allocation ids of the NAT gateways' addresses."
  value       = aws_eip.nat[*].id
}

output "nat_public_ips" {
  description = "Addresses of the NAT gateways."
  value       = var.reuse_nat_ips ? var.external_nat_ips : aws_eip.nat[*].public_ip
}

output "natgw_ids" {
  description = "Ids of the NAT gateways."
  value       = aws_nat_gateway.this[*].id
}

output "natgw_interface_ids" {
  description = "Ids of the NAT gateways' interfaces."
  value       = aws_nat_gateway.this[*].network_interface_id
}

output "azs" {
  description = "The availability zones as given."
  value       = var.azs
}

output "name" {
  description = "The name as given."
  value       = var.name
}
