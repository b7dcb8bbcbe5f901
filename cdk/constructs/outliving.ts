import { RemovalPolicy } from 'aws-cdk-lib';
import type { Settings } from '../settings.ts';

/** What becomes of data when the stack is removed. */
export const outliving = ({ keepData }: Pick<Settings, 'keepData'>): RemovalPolicy =>
  keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
