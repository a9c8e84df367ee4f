-- Partitions of partitions with an identity: what is attached gets it, what is below that does not.
create table m (id bigint generated always as identity, region text, at timestamptz, primary key (id, region, at)) partition by list (region);
create table m_us partition of m for values in ('us') partition by hash (at);
create table m_us_0 partition of m_us for values with (modulus 2, remainder 0);
create table m_us_1 partition of m_us for values with (modulus 2, remainder 1);
create table m_eu partition of m for values in ('eu');
