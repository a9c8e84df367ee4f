create table m (id bigint generated always as identity, region text, at timestamptz, primary key (id, region, at)) partition by list (region);
create table m_eu partition of m for values in ('eu');
create table m_asia partition of m for values in ('asia') partition by hash (at);
create table m_asia_0 partition of m_asia for values with (modulus 1, remainder 0);
