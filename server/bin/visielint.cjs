#!/usr/bin/env node
'use strict';
// A file that is always there, so that npm can link the command before anything has been built.
require('./built.cjs')('cli.cjs');
