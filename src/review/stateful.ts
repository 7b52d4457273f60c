const database = 'holds a database';
const cache = 'holds cached data and queues';
const files = 'holds files';
const messages = 'holds messages';
const key = 'data encrypted with it cannot be read without it';
const users = 'holds user accounts';
const generated = 'its value is in use elsewhere and cannot be made again';

/** What is lost with a resource of a type: data, or an identity that others hold on to. Compute is missing on purpose. */
const held: Readonly<Record<string, string>> = {
  aws_acmpca_certificate_authority: 'certificates that it signed are trusted by its identity',
  aws_backup_vault: 'holds backups',
  aws_cloudwatch_log_group: 'holds logs',
  aws_cognito_user_pool: users,
  aws_dax_cluster: cache,
  aws_db_cluster_snapshot: 'is a backup',
  aws_db_instance: database,
  aws_db_snapshot: 'is a backup',
  aws_directory_service_directory: users,
  aws_docdb_cluster: database,
  aws_docdb_cluster_instance: database,
  aws_dynamodb_global_table: database,
  aws_dynamodb_table: database,
  aws_ebs_snapshot: 'is a backup',
  aws_ebs_volume: files,
  aws_ecr_repository: 'holds images that are deployed',
  aws_efs_file_system: files,
  aws_eip: 'is an address that DNS records and firewalls of others know',
  aws_elasticache_cluster: cache,
  aws_elasticache_global_replication_group: cache,
  aws_elasticache_replication_group: cache,
  aws_elasticache_serverless_cache: cache,
  aws_elasticsearch_domain: database,
  aws_fsx_lustre_file_system: files,
  aws_fsx_ontap_file_system: files,
  aws_fsx_openzfs_file_system: files,
  aws_fsx_windows_file_system: files,
  aws_glacier_vault: files,
  aws_iam_access_key: generated,
  aws_key_pair: 'is the key that lets people in',
  aws_keyspaces_table: database,
  aws_kinesis_stream: messages,
  aws_kms_key: key,
  aws_kms_external_key: key,
  aws_kms_replica_key: key,
  aws_lightsail_database: database,
  aws_memorydb_cluster: database,
  aws_mq_broker: messages,
  aws_msk_cluster: messages,
  aws_msk_serverless_cluster: messages,
  aws_neptune_cluster: database,
  aws_neptune_cluster_instance: database,
  aws_opensearch_domain: database,
  aws_opensearchserverless_collection: database,
  aws_qldb_ledger: database,
  aws_rds_cluster: database,
  aws_rds_cluster_instance: database,
  aws_rds_global_cluster: database,
  aws_redshift_cluster: database,
  aws_redshiftserverless_namespace: database,
  aws_route53_zone: 'its name servers are delegated to; a new zone has others',
  aws_s3_bucket: 'holds objects, and its name can be taken by others',
  aws_s3_directory_bucket: 'holds objects',
  aws_s3tables_table: database,
  aws_secretsmanager_secret: 'holds a secret, and its name is blocked while it is being deleted',
  aws_secretsmanager_secret_version: 'holds a secret',
  aws_sqs_queue: messages,
  aws_timestreamwrite_table: database,
  random_bytes: generated,
  random_id: generated,
  random_password: generated,
  random_pet: generated,
  random_string: generated,
  random_uuid: generated,
  tls_private_key: generated,
  tls_self_signed_cert: generated,
};

/** What would be lost if a resource of this type went; undefined if it can be made again. */
export function statefulReason(type: string): string | undefined {
  return held[type];
}
