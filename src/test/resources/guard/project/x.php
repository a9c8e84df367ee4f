<?php pg_query("DROP TABLE users");
