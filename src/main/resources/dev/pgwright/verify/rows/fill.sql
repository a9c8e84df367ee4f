-- Inserts rows into one table, changing what its constraints refuse until they accept it.
-- dims: [{columns, types, values, checks}]: columns that change together and what they may hold, each
--   value a list of expressions, calm ones first, NULL last; checks are conditions on a single column.
-- blame: constraint or column name -> numbers of the dims to change when it refuses a row.
create or replace function pg_temp.pgwright_fill(
  target text, dims jsonb, blame jsonb, wanted integer, columns_list text, overriding text,
  deferred boolean, out inserted integer, out state text, out refused_by text)
language plpgsql as $fill$
declare
  pools jsonb[] := '{}';
  pool jsonb;
  sizes integer[] := '{}';
  at integer[];
  dim jsonb;
  size integer;
  tries integer;
  fails integer := 0;
  touched bigint;
  blamed jsonb;
  parts text;
  column_hit text;
  said text;
  statement text;
  number integer;
begin
  inserted := 0;
  if deferred then
    set constraints all deferred;
  else
    set constraints all immediate;
  end if;
  for dim in select e from jsonb_array_elements(dims) e loop
    pool := pg_temp.pgwright_pool(dim);
    if jsonb_array_length(pool) = 0 then
      state := case when dim ? 'untested' then '23503' else '23514' end;
      refused_by := coalesce(dim ->> 'blame', (dim -> 'columns') ->> 0);
      return;
    end if;
    pools := pools || pool;
    sizes := sizes || jsonb_array_length(pool);
  end loop;
  for r in 0 .. wanted - 1 loop
    at := '{}';
    foreach size in array sizes loop
      at := at || case when r < 4 then r % size else size - 1 - (r - 4) % size end;
    end loop;
    tries := 0;
    loop
      parts := null;
      for d in 1 .. cardinality(sizes) loop
        parts := concat_ws(', ', parts, pools[d] ->> at[d]);
      end loop;
      statement := case when columns_list = ''
        then format('insert into %s default values', target)
        else format('insert into %s (%s) %s values (%s)', target, columns_list, overriding, parts)
        end;
      begin
        execute statement;
        get diagnostics touched = row_count;
        if touched > 0 then
          inserted := inserted + 1;
          exit;
        end if;
        state := '00000';
        refused_by := 'a trigger';
        blamed := null;
      exception when others then
        get stacked diagnostics state = returned_sqlstate, refused_by = constraint_name,
          column_hit = column_name, said = message_text;
        blamed := blame -> coalesce(nullif(refused_by, ''), column_hit);
        refused_by := coalesce(nullif(refused_by, ''), nullif(column_hit, ''), said);
      end;
      tries := tries + 1;
      if tries > 400 then
        fails := fails + 1;
        exit;
      end if;
      if blamed is null then
        for d in 1 .. cardinality(sizes) loop
          at[d] := (r + tries * (1 + d % 2)) % sizes[d];
        end loop;
      elsif jsonb_array_length(blamed) = 1 then
        size := (blamed ->> 0)::integer;
        at[size] := (at[size] + 1) % sizes[size];
      else
        for number in select e::integer from jsonb_array_elements_text(blamed) e loop
          at[number] := abs(hashint8(r * 7919 + tries * 104729 + number * 31)::bigint)
            % sizes[number];
        end loop;
      end if;
    end loop;
    exit when fails > 2 and inserted = 0 or fails > 5;
  end loop;
end
$fill$;

-- The values of one dim that its types and checks accept, each as a list of expressions.
create or replace function pg_temp.pgwright_pool(dim jsonb) returns jsonb
language plpgsql as $pool$
declare
  attribute text := dim -> 'columns' ->> 0;
  kind text := dim -> 'types' ->> 0;
  checks text := coalesce(dim ->> 'checks', 'true');
  rows text;
  good jsonb;
  candidate jsonb;
  fine boolean;
  nulls integer;
begin
  if jsonb_array_length(dim -> 'columns') > 1 or dim ? 'untested' then
    select coalesce(jsonb_agg(array_to_string(array(
        select format('(%s)', e.x) from jsonb_array_elements_text(v.x) with ordinality e(x, n)
        order by n), ', ') order by v.n), '[]')
      into good from jsonb_array_elements(dim -> 'values') with ordinality v(x, n);
    return good;
  end if;
  select string_agg(format('(%s, (%s)::%s)', v.n, v.x ->> 0, kind), ', ' order by v.n)
    into rows from jsonb_array_elements(dim -> 'values') with ordinality v(x, n);
  begin
    execute format('select coalesce(jsonb_agg(format(%L, $1 -> (t.n::integer - 1) ->> 0) order by t.n), %L)'
      ' from (values %s) t(n, %I) where (%s) is not false and num_nulls(t.%4$I) >= 0',
      '(%s)::' || replace(kind, '%', '%%'), '[]', rows, attribute, checks)
      into good using dim -> 'values';
    if jsonb_array_length(good) = 0 and dim ? 'checks' then
      return pg_temp.pgwright_pool(dim - 'checks');
    end if;
    return good;
  exception when others then
    good := '[]';
  end;
  for candidate in select x from jsonb_array_elements(dim -> 'values') x loop
    begin
      -- The value is asked for, or the server would not evaluate it.
      execute format('select (%1$s) is not false, num_nulls(t.%4$I)'
        ' from (select (%2$s)::%3$s) t(%4$I)',
        checks, candidate ->> 0, kind, attribute) into fine, nulls;
      if fine then
        good := good || to_jsonb(format('(%s)::%s', candidate ->> 0, kind));
      end if;
    exception when others then
      null;
    end;
  end loop;
  if jsonb_array_length(good) = 0 and dim ? 'checks' then
    return pg_temp.pgwright_pool(dim - 'checks');
  end if;
  return good;
end
$pool$;
