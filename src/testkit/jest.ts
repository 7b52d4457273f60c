import './matchers/register';
import './aws/matchers/register';
import { cleanUpAfterTests } from './root/clean-up-after-tests';

cleanUpAfterTests();
