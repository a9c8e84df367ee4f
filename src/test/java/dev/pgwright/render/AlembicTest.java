package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.TransactionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AlembicTest {

  @Test
  void one_transaction_per_revision() {
    Rendering rendering =
        Alembic.render(Plans.feedback(), Plans.target(TransactionMode.PER_MIGRATION));
    Golden.check("alembic-per-migration", rendering.files());
    assertThat(rendering.notes()).isEmpty();
  }

  @Test
  void one_transaction_for_all_revisions() {
    Rendering rendering = Alembic.render(Plans.feedback(), Plans.target(TransactionMode.SINGLE));
    Golden.check("alembic-single", rendering.files());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EXTERNAL")
  void a_second_run_gives_the_same_bytes(TransactionMode mode) {
    assertThat(Alembic.render(Plans.feedback(), Plans.target(mode)))
        .isEqualTo(Alembic.render(Plans.feedback(), Plans.target(mode)));
  }

  @Test
  void several_transactions_inside_a_foreign_one_are_refused() {
    assertThatThrownBy(
            () -> Alembic.render(Plans.feedback(), Plans.target(TransactionMode.EXTERNAL)))
        .isInstanceOfSatisfying(
            PgwrightException.class,
            it -> {
              assertThat(it.code()).isEqualTo(PgwrightException.Code.REFUSED);
              assertThat(it.hint()).contains("connectable.connect()");
            });
  }

  @Test
  void one_transaction_inside_a_foreign_one_needs_no_block() {
    Rendering rendering =
        Alembic.render(
            Plans.plan(Plans.sql("comment", "COMMENT ON TABLE t IS ':x'", "SELECT 1")),
            Plans.target(TransactionMode.EXTERNAL));
    assertThat(rendering.files().getFirst().text()).doesNotContain("autocommit_block");
  }

  @Test
  void tabs_that_printing_would_change_are_pointed_out() {
    var body = Plans.sql("body", "CREATE FUNCTION f() AS $$\n\tSELECT 1\n$$", "DROP FUNCTION f()");
    var text = Plans.sql("text", "COMMENT ON TABLE t IS 'a\tb'", "SELECT\t1");
    assertThat(Alembic.render(Plans.plan(body), Plans.target(TransactionMode.SINGLE)).notes())
        .singleElement()
        .asString()
        .startsWith("A statement holds tabs");
    assertThat(Alembic.render(Plans.plan(text), Plans.target(TransactionMode.SINGLE)).notes())
        .isEmpty();
  }
}
