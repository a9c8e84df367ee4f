-- Indexes of partitioned tables that not all partitions have a part of, as a pg_dump of an
-- unfinished build has them: no partition gets one that nobody asked for.
CREATE TABLE readings (at date NOT NULL, sensor bigint, value integer) PARTITION BY RANGE (at);
CREATE TABLE readings_2024 PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE alarms (at date NOT NULL, sensor bigint) PARTITION BY RANGE (at);
CREATE TABLE alarms_2024 PARTITION OF alarms FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE alarms_2025 PARTITION OF alarms FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX alarms_sensor ON ONLY alarms (sensor);
CREATE INDEX alarms_2024_sensor ON alarms_2024 (sensor);
ALTER INDEX alarms_sensor ATTACH PARTITION alarms_2024_sensor;
