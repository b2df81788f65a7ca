#!/usr/bin/env node
'use strict';
require('./built.cjs')('server.cjs');
