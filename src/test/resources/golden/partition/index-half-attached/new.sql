CREATE TABLE readings (at date NOT NULL, sensor bigint, value integer) PARTITION BY RANGE (at);
CREATE TABLE readings_2024 PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE readings_2025 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX readings_sensor ON ONLY readings (sensor);
CREATE INDEX readings_2024_sensor ON readings_2024 (sensor);
ALTER INDEX readings_sensor ATTACH PARTITION readings_2024_sensor;
CREATE TABLE alarms (at date NOT NULL, sensor bigint) PARTITION BY RANGE (at);
CREATE TABLE alarms_2024 PARTITION OF alarms FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE alarms_2025 PARTITION OF alarms FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE doors (at date NOT NULL, sensor bigint) PARTITION BY RANGE (at);
CREATE TABLE doors_2024 PARTITION OF doors FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE doors_2025 PARTITION OF doors FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')
    PARTITION BY LIST (sensor);
CREATE TABLE doors_2025_one PARTITION OF doors_2025 FOR VALUES IN (1);
CREATE INDEX doors_sensor ON ONLY doors (sensor);
CREATE INDEX doors_2025_sensor ON doors_2025 (sensor);
ALTER INDEX doors_sensor ATTACH PARTITION doors_2025_sensor;
