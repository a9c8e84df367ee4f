const { Pool } = require('pg');
(async () => { const p = new Pool(); await p.query('DROP SCHEMA public CASCADE'); })();
