output "name" {
  description = "Name that was given."
  value       = var.name
}

output "azs" {
  description = "Zones that were given."
  value       = var.azs
}

output "vpc_id" {
  description = "VPC."
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

output "vpc_instance_tenancy" {
  description = "Tenancy of instances in the VPC."
  value       = one(aws_vpc.this[*].instance_tenancy)
}

output "vpc_enable_dns_support" {
  description = "Whether DNS queries are answered."
  value       = one(aws_vpc.this[*].enable_dns_support)
}

output "vpc_enable_dns_hostnames" {
  description = "Whether instances get public DNS names."
  value       = one(aws_vpc.this[*].enable_dns_hostnames)
}

output "vpc_owner_id" {
  description = "Account that owns the VPC."
  value       = one(aws_vpc.this[*].owner_id)
}

output "vpc_main_route_table_id" {
  description = "Main route table."
  value       = one(aws_vpc.this[*].main_route_table_id)
}

output "default_security_group_id" {
  description = "Default security group, managed or not."
  value       = one(aws_vpc.this[*].default_security_group_id)
}

output "default_network_acl_id" {
  description = "Default network ACL, managed or not."
  value       = one(aws_vpc.this[*].default_network_acl_id)
}

output "default_route_table_id" {
  description = "Route table that AWS made with the VPC, managed or not."
  value       = one(aws_vpc.this[*].default_route_table_id)
}

output "igw_id" {
  description = "Internet gateway."
  value       = one(aws_internet_gateway.this[*].id)
}

output "igw_arn" {
  description = "ARN of the internet gateway."
  value       = one(aws_internet_gateway.this[*].arn)
}

output "public_subnets" {
  description = "IDs of the public subnets."
  value       = aws_subnet.public[*].id
}

output "public_subnet_arns" {
  description = "ARNs of the public subnets."
  value       = aws_subnet.public[*].arn
}

output "public_subnets_cidr_blocks" {
  description = "IPv4 ranges of the public subnets."
  value       = aws_subnet.public[*].cidr_block
}

output "public_subnet_objects" {
  description = "The public subnets with all attributes."
  value       = aws_subnet.public
}

output "public_route_table_ids" {
  description = "Route tables of the public subnets."
  value       = aws_route_table.public[*].id
}

output "public_route_table_association_ids" {
  description = "What ties the public subnets to their route tables."
  value       = aws_route_table_association.public[*].id
}

output "public_internet_gateway_route_id" {
  description = "Route of the (first) public route table to the internet gateway."
  value       = try(aws_route.public_internet_gateway[0].id, null)
}

output "private_subnets" {
  description = "IDs of the private subnets."
  value       = aws_subnet.private[*].id
}

output "private_subnet_arns" {
  description = "ARNs of the private subnets."
  value       = aws_subnet.private[*].arn
}

output "private_subnets_cidr_blocks" {
  description = "IPv4 ranges of the private subnets."
  value       = aws_subnet.private[*].cidr_block
}

output "private_subnet_objects" {
  description = "The private subnets with all attributes."
  value       = aws_subnet.private
}

output "private_route_table_ids" {
  description = "Route tables of the private subnets."
  value       = aws_route_table.private[*].id
}

output "private_route_table_association_ids" {
  description = "What ties the private subnets to their route tables."
  value       = aws_route_table_association.private[*].id
}

output "private_nat_gateway_route_ids" {
  description = "Routes of the private route tables to the NAT gateways."
  value       = aws_route.private_nat_gateway[*].id
}

output "natgw_ids" {
  description = "NAT gateways."
  value       = aws_nat_gateway.this[*].id
}

output "natgw_interface_ids" {
  description = "Network interfaces of the NAT gateways."
  value       = aws_nat_gateway.this[*].network_interface_id
}

output "nat_ids" {
  description = "Allocation IDs of the addresses that were made for the NAT gateways."
  value       = aws_eip.nat[*].id
}

output "nat_public_ips" {
  description = "Public addresses of the NAT gateways."
  value       = var.reuse_nat_ips ? var.external_nat_ips : aws_eip.nat[*].public_ip
}

output "database_subnets" {
  description = "IDs of the database subnets."
  value       = aws_subnet.database[*].id
}

output "database_subnet_arns" {
  description = "ARNs of the database subnets."
  value       = aws_subnet.database[*].arn
}

output "database_subnets_cidr_blocks" {
  description = "IPv4 ranges of the database subnets."
  value       = aws_subnet.database[*].cidr_block
}

output "database_subnet_objects" {
  description = "The database subnets with all attributes."
  value       = aws_subnet.database
}

output "database_route_table_ids" {
  description = "Route tables of the database subnets: their own, or else the private ones."
  value       = local.database_table_ids
}

output "database_route_table_association_ids" {
  description = "What ties the database subnets to their route tables."
  value       = aws_route_table_association.database[*].id
}

output "database_subnet_group" {
  description = "ID of the DB subnet group."
  value       = one(aws_db_subnet_group.database[*].id)
}

output "database_subnet_group_name" {
  description = "Name of the DB subnet group."
  value       = one(aws_db_subnet_group.database[*].name)
}

output "database_internet_gateway_route_id" {
  description = "Route of the database subnets to the internet gateway."
  value       = one(aws_route.database_internet_gateway[*].id)
}

output "database_nat_gateway_route_ids" {
  description = "Routes of the database subnets to the NAT gateways."
  value       = aws_route.database_nat_gateway[*].id
}
