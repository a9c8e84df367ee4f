select
  set_config('search_path', '', true),
  set_config('DateStyle', 'ISO, MDY', true),
  set_config('IntervalStyle', 'postgres', true),
  set_config('TimeZone', 'UTC', true),
  set_config('extra_float_digits', '1', true),
  set_config('bytea_output', 'hex', true),
  set_config('lc_monetary', 'C', true),
  set_config('standard_conforming_strings', 'on', true),
  set_config('quote_all_identifiers', 'off', true),
  set_config('jit', 'off', true),
  set_config('statement_timeout', '60s', true),
  set_config('lock_timeout', '5s', true)
