// Without this zod tries to compile its checks, which the policy of the page forbids. It comes before everything that makes a check.
import { config } from 'zod/v4/core';

config({ jitless: true });
