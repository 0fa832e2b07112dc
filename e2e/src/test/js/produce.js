// Produces one order as a team without Java would: Confluent's serializer, the registered schema, any Kafka client.
'use strict';
const { Kafka, Partitioners, logLevel } = require('kafkajs');
const { SchemaRegistryClient, SerdeType, AvroSerializer } = require('@confluentinc/schemaregistry');

const [bootstrap, registryUrl, topic, keyField, order] = process.argv.slice(2);

/** Avro's decimal is its unscaled number, big-endian in two's complement. */
function reviveDecimal(_, value) {
  if (value === null || typeof value !== 'object' || !('unscaled' in value)) {
    return value;
  }
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value.unscaled));
  return bytes;
}

async function main() {
  const registry = new SchemaRegistryClient({ baseURLs: [registryUrl] });
  const serializer = new AvroSerializer(registry, SerdeType.VALUE, {
    autoRegisterSchemas: false,
    useLatestVersion: true,
  });
  const value = JSON.parse(order, reviveDecimal);
  const producer = new Kafka({ clientId: 'shop', brokers: [bootstrap], logLevel: logLevel.ERROR }).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const bytes = await serializer.serialize(topic, value);
  const [sent] = await producer.send({ topic, messages: [{ key: value[keyField], value: bytes }] });
  await producer.disconnect();
  process.stdout.write(`${JSON.stringify({ partition: sent.partition, offset: Number(sent.baseOffset) })}\n`);
}

main().catch((failure) => {
  process.stderr.write(`${failure.stack}\n`);
  process.exitCode = 1;
});
