select * from sensors.site where code = 'site17';
select * from sensors.site where path <@ 'top.r3';
select * from sensors.site where path ~ '*.c7.*';
select * from sensors.site where labels @> 'floor=>3';
select * from sensors.site where labels ? 'k7';
select * from sensors.site where area && box(point(1, 1), point(3, 3));
select * from sensors.site where subnet >>= inet '10.7.7.9';
select * from sensors.site where subnet << inet '10.0.0.0/10';
select * from sensors.site where opened_year = 2001 order by opened desc nulls last;
select * from sensors.site where opened is null;
select count(*) from sensors.site where opened > '2014-01-01';
select * from sensors.site s join sensors.device d on d.site_id = s.id where s.code = 'SITE5';
select serial from sensors.device where site_id = 'c4ca4238-a0b9-2382-0dcc-509a6f75849b' and model = 4;
select * from sensors.device where serial = 'SN00000017' and active @> '2020-02-01Z'::timestamptz;
select * from sensors.device where active && tstzrange('2020-01-05Z', '2020-01-06Z');
select * from sensors.device where firmware @> array[2, 16];
select * from sensors.device where firmware && array[88];
select * from sensors.device where settings @> '{"mode": "a", "rate": 7}';
select * from sensors.device where settings ? 'n';
select * from sensors.device where settings ->> 'mode' = 'b' and (settings ->> 'rate')::int > 55;
select * from sensors.device where memo = 'memo 7' and id = 900;
select * from sensors.device where serial > 'SN00008' and model = 3;
select * from sensors.device where memo = 'memo 6 memo 6 ';
select model, site_id, count(*) from sensors.device group by model, site_id;
select * from sensors.device where model = 5 and site_id = md5('s1')::uuid;
select * from sensors.device order by id desc limit 7;
select max(id), min(id) from sensors.device;
select * from sensors.reading where device_id = 9 order by taken desc limit 10;
select * from sensors.reading where kind = 'wind' and device_id between 100 and 110;
select kind, quality, count(*) from sensors.reading group by kind, quality;
select * from sensors.reading where kind = 'rain' and quality = 2;
select * from sensors.reading where taken between '2024-09-01' and '2024-09-03';
select * from sensors.reading where taken > '2024-12-27';
select * from sensors.reading where quality = 0 and taken < '2024-01-02';
select device_id, avg(value) from sensors.reading where kind = 'heat' group by device_id having count(*) > 10;
select * from sensors.reading r join sensors.device d on d.id = r.device_id
  where d.model = 11 and r.taken > '2024-12-01' and r.value > 29;
select date_trunc('month', taken), count(*) from sensors.reading where kind in ('rain', 'wind') group by 1;
select * from sensors.reading where raw = '\x00';
select * from sensors.event where happened > '2024-11-01Z';
select * from sensors.event where happened < '2024-01-01 01:00Z';
select * from only sensors.event where device_id = 50;
select * from sensors.event where device_id = 50;
select * from sensors.event where device_id is null and level = 'w';
select * from sensors.errors order by happened limit 20;
select * from sensors.event where codes @> 17;
select * from sensors.event where codes && int4range(10, 12);
select * from sensors.event where took > '6 minutes';
select date_trunc('day', happened at time zone 'UTC'), level, count(*) from sensors.event group by 1, 2;
select count(*) from sensors.alarm where not acknowledged and happened > '2024-10-01Z';
select d.serial, count(*) from sensors.device d join sensors.event e on e.device_id = d.id
  where e.level = 'e' group by d.serial order by 2 desc limit 5;
select * from sensors.device d left join lateral (
  select value from sensors.reading r where r.device_id = d.id order by taken desc limit 1) l on true
  where d.model = 2;
select * from sensors.device d where not exists (
  select from sensors.reading r where r.device_id = d.id and r.kind = 'heat');
select s.code, count(*) from sensors.site s join sensors.device d on d.site_id = s.id
  join sensors.reading r on r.device_id = d.id where s.opened_year > 2010 and r.quality = 0 group by s.code;
update sensors.reading set quality = 1 where taken < '2024-01-01 10:00' and kind = 'heat';
delete from sensors.event where happened < '2024-01-05Z';
select distinct on (device_id) * from sensors.reading where kind = 'wind' order by device_id, taken desc;
select percentile_cont(0.5) within group (order by value) from sensors.reading;
select * from sensors.reading where device_id = any (array[1, 2, 3]) and taken >= '2024-06-01';
select e.* from sensors.event e join sensors.alarm a on a.device_id = e.device_id and a.happened = e.happened;
