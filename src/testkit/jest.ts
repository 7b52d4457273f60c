// First, so that it is told clearly.
import './needs-jest';
import './matchers/register';
import './aws/matchers/register';
import { cleanUpAfterTests } from './root/clean-up-after-tests';

cleanUpAfterTests();
