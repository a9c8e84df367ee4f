package dev.pgwright.guard.statement;

import dev.pgwright.facts.Functions;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Walk;
import dev.pgwright.sql.body.Texts;
import java.util.List;

/// Functions that a statement calls.
final class Calls {

  private static final List<String> LOSING =
      List.of(
          "lo_unlink",
          "lo_truncate",
          "lo_truncate64",
          "lo_put",
          "pg_drop_replication_slot",
          "pg_promote",
          "pg_file_unlink",
          "pg_file_write",
          "pg_file_rename",
          "pg_logdir_ls",
          "drop_chunks",
          "drop_hypertable",
          "drop_partition",
          "drop_partition_time",
          "drop_partition_id",
          "pg_replication_origin_drop",
          "pg_clear_relation_stats",
          "pg_clear_attribute_stats",
          "delete_job",
          "topology_drop",
          "droptopology",
          "dropgeometrytable",
          "dropgeometrycolumn",
          "pg_truncate_visibility_map",
          "heap_force_kill",
          "heap_force_freeze",
          "pg_logical_slot_get_changes",
          "pg_replication_slot_advance",
          "master_remove_node",
          "citus_remove_node",
          "undistribute_table",
          "truncate_local_data_after_distributing_table");
  private static final List<String> CHANGING =
      List.of(
          "setval",
          "nextval",
          "pg_terminate_backend",
          "pg_cancel_backend",
          "pg_reload_conf",
          "pg_rotate_logfile",
          "pg_switch_wal",
          "pg_create_restore_point",
          "pg_stat_reset",
          "pg_stat_reset_shared",
          "pg_stat_reset_single_table_counters",
          "pg_stat_statements_reset",
          "pg_create_physical_replication_slot",
          "pg_create_logical_replication_slot",
          "lo_import",
          "lo_export",
          "lo_create",
          "lo_creat",
          "lo_from_bytea",
          "lowrite",
          "lo_write",
          "pg_import_system_collations",
          "pg_restore_relation_stats",
          "pg_restore_attribute_stats",
          "pg_wal_replay_pause",
          "pg_wal_replay_resume",
          "pg_logical_emit_message",
          "pg_notify",
          "pg_prewarm",
          "pg_extension_config_dump",
          "brin_summarize_new_values",
          "gin_clean_pending_list",
          "pg_backup_start",
          "pg_backup_stop",
          "pg_read_binary_file",
          "pg_read_file");
  private static final List<String> RUNNING =
      List.of(
          "query_to_xml",
          "query_to_xmlschema",
          "query_to_xml_and_xmlschema",
          "dblink",
          "dblink_exec",
          "dblink_open",
          "dblink_send_query",
          "ts_stat",
          "ts_rewrite",
          "crosstab",
          "crosstab2",
          "crosstab3",
          "crosstab4",
          "crosstab_hash",
          "schedule",
          "schedule_in_database",
          "pg_background_launch",
          "add_job",
          "alter_job",
          "exec",
          "execute",
          "eval",
          "run_command_on_workers",
          "run_command_on_shards",
          "run_command_on_placements",
          "run_command_on_all_nodes",
          "plpgsql_exec",
          "xpath_table",
          "connectby",
          "cursor_open");
  private static final List<String> HARMLESS =
      List.of(
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v3",
          "uuid_generate_v4",
          "uuid_generate_v5",
          "time_bucket",
          "time_bucket_gapfill",
          "l1_distance",
          "l2_distance",
          "cosine_distance",
          "inner_product",
          "vector_dims",
          "vector_norm",
          "l2_normalize",
          "subvector",
          "binary_quantize",
          "hamming_distance",
          "jaccard_distance",
          "postgis_version",
          "postgis_full_version",
          "hypertable_size",
          "hypertable_detailed_size",
          "chunks_detailed_size",
          "show_chunks",
          "locf",
          "interpolate",
          "pg_stat_statements",
          "pgstattuple",
          "pgstatindex",
          "hypopg",
          "hypopg_list_indexes",
          "hypopg_create_index",
          "hypopg_reset",
          "hypopg_relation_size",
          "approximate_row_count",
          "text2ltree",
          "similarity",
          "word_similarity",
          "strict_word_similarity",
          "show_trgm",
          "show_limit",
          "levenshtein",
          "soundex",
          "difference",
          "metaphone",
          "dmetaphone",
          "daitch_mokotoff",
          "unaccent",
          "digest",
          "hmac",
          "crypt",
          "gen_salt",
          "earth_distance",
          "ll_to_earth",
          "hstore",
          "akeys",
          "avals",
          "skeys",
          "svals",
          "normal_rand",
          "bm25",
          "paradedb",
          "nlevel",
          "subpath",
          "lquery",
          "first",
          "last",
          "histogram");

  private final SqlSession session;

  Calls(SqlSession session) {
    this.session = session;
  }

  void in(Node root) {
    for (Node node : Walk.all(root)) {
      if (node instanceof Expr.Call call) {
        called(call);
      }
    }
  }

  private void called(Expr.Call call) {
    String name = call.function().name().value();
    boolean own =
        call.function().schema().map(it -> !it.value().equals("pg_catalog")).orElse(false);
    if (RUNNING.contains(name)) {
      runs(call, true);
    } else if (LOSING.contains(name)) {
      session.add(
          Risk.DANGER, "dangerous-function", name + "() destroys or changes what is stored", null);
    } else if (CHANGING.contains(name)) {
      session.add(Risk.WRITE, "changing-function", name + "() changes the server's state", null);
    } else if ((own || !Functions.known(name)) && !harmless(name)) {
      runs(call, false);
      session.add(
          Risk.OPAQUE,
          "unknown-function",
          call.function().sql() + "() is not one of the server's; what it does is not known",
          "look at its source first: \\sf " + call.function().sql());
    }
  }

  private static boolean harmless(String name) {
    return HARMLESS.contains(name) || name.startsWith("st_") || name.startsWith("h3_");
  }

  /// Arguments that are SQL.
  private void runs(Expr.Call call, boolean surely) {
    boolean seen = false;
    for (Expr.Argument argument : call.arguments()) {
      String text = Texts.of(argument.value());
      if (session.looksLikeSql(text)) {
        session.nested(text);
        seen |= text.indexOf(Texts.HOLE) < 0;
      }
    }
    if (surely && !seen) {
      session.add(
          Risk.OPAQUE,
          "dynamic-sql",
          call.function().sql() + "() runs SQL, and what it says is only known when it runs",
          null);
    }
    if (call.function().name().value().matches("schedule\\w*|add_job|alter_job")) {
      session.add(Risk.WRITE, "changing-function", "a job is scheduled", null);
    }
  }
}
