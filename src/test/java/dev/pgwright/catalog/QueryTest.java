package dev.pgwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The queries, without a server.
class QueryTest {

  @Test
  void a_line_for_other_versions_is_left_out() {
    assertThat(Query.text("columns", 180006))
        .contains("k.conname as not_null_name,")
        .doesNotContain("null::name as not_null_name,");
    assertThat(Query.text("columns", 170010))
        .doesNotContain("pg_constraint")
        .contains("null::name as not_null_name,");
  }
}
