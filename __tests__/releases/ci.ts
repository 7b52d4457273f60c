import {
  DeregisterTaskDefinitionCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
  waitUntilServicesStable,
} from '@aws-sdk/client-ecs';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { AwsAccess } from 'groundplan/emulator';

export type AccountAccess = AwsAccess & { readonly region: string };

/** A service as its module gives it out. */
export interface Service {
  readonly cluster: string;
  readonly name: string;
  readonly family: string;
  readonly imageParameterName: string;
}

/** What whoever ships a service does in AWS, step by step. */
export class Ci {
  readonly #ecs: ECSClient;
  readonly #ssm: SSMClient;

  constructor(account: AccountAccess, private readonly service: Service) {
    this.#ecs = new ECSClient(account);
    this.#ssm = new SSMClient(account);
  }

  /**
   * Releases an image: the parameter first, then the revision, then the service; a rollback is the release of an old image. Gives
   * control back after each step, with its name. Where the new tasks do not get well, what was there before is put back.
   */
  async *release(image: string, isWell: () => Promise<boolean> = () => this.isStable()): AsyncGenerator<string, boolean> {
    const before = await this.releasedImage();
    await this.write(image);
    yield 'the parameter is written';
    const revision = await this.register(image);
    yield 'the revision is registered';
    await this.update(revision);
    yield 'the service is updated';
    if (await isWell()) return true;
    await this.write(before);
    yield 'the parameter is restored';
    await this.#ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: revision }));
    yield 'the failed revision is deregistered';
    return false;
  }

  async releasedImage(): Promise<string> {
    const { Parameter } = await this.#ssm.send(new GetParameterCommand({ Name: this.service.imageParameterName }));
    return Parameter?.Value ?? '';
  }

  async write(image: string): Promise<void> {
    await this.#ssm.send(new PutParameterCommand({ Name: this.service.imageParameterName, Value: image, Overwrite: true }));
  }

  /** A revision like the latest one, with another image in the main container. */
  async register(image: string): Promise<string> {
    const { taskDefinition: latest, tags } = await this.#ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: this.service.family, include: ['TAGS'] }),
    );
    if (latest === undefined) throw new Error(`${this.service.family} has no task definition`);
    const { taskDefinitionArn, revision, status, requiresAttributes, compatibilities, registeredAt, registeredBy, ...own } =
      latest;
    const { taskDefinition: made } = await this.#ecs.send(
      new RegisterTaskDefinitionCommand({
        ...own,
        family: this.service.family,
        containerDefinitions: own.containerDefinitions?.map((it) => (it.name === this.service.family ? { ...it, image } : it)),
        tags,
      }),
    );
    return made?.taskDefinitionArn ?? '';
  }

  async update(taskDefinition: string): Promise<void> {
    await this.#ecs.send(new UpdateServiceCommand({ cluster: this.service.cluster, service: this.service.name, taskDefinition }));
  }

  /** What application autoscaling does. */
  async scaleTo(desiredCount: number): Promise<void> {
    await this.#ecs.send(new UpdateServiceCommand({ cluster: this.service.cluster, service: this.service.name, desiredCount }));
  }

  private async isStable(): Promise<boolean> {
    const asked = { cluster: this.service.cluster, services: [this.service.name] };
    await waitUntilServicesStable({ client: this.#ecs, maxWaitTime: 60 }, asked);
    return true;
  }

  /** What runs: revision, image and environment of the main container, number of tasks. */
  async running(): Promise<Running> {
    const { services } = await this.#ecs.send(
      new DescribeServicesCommand({ cluster: this.service.cluster, services: [this.service.name] }),
    );
    const { taskDefinition: revision = '', runningCount: tasks } = services?.[0] ?? {};
    return { revision, tasks, ...(await this.mainContainer(revision)) };
  }

  async mainContainer(revision: string): Promise<Pick<Running, 'image' | 'environment' | 'tags'>> {
    const asked = new DescribeTaskDefinitionCommand({ taskDefinition: revision, include: ['TAGS'] });
    const { taskDefinition, tags } = await this.#ecs.send(asked);
    const container = taskDefinition?.containerDefinitions?.find((it) => it.name === this.service.family);
    return {
      image: container?.image,
      environment: Object.fromEntries((container?.environment ?? []).map((it): Entry => [it.name ?? '', it.value])),
      tags: Object.fromEntries((tags ?? []).map((it): Entry => [it.key ?? '', it.value])),
    };
  }
}

type Entry = readonly [string, string | undefined];

export interface Running {
  readonly revision: string;
  readonly tasks: number | undefined;
  readonly image: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tags: Readonly<Record<string, string | undefined>>;
}
