package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgwright.PgwrightException;
import dev.pgwright.alembic.TransactionMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  private static final LocalDate DATE = LocalDate.of(2026, 1, 9);

  private static List<String> names(AlembicTarget target) {
    return Alembic.render(Plans.feedback(), target).files().stream()
        .map(RenderedFile::name)
        .toList();
  }

  /// Expected values are what Python gives.
  @ParameterizedTest
  @CsvSource({
    "%(rev)s_%(slug)s, abc_add_x",
    "%(year)d_%(month).2d_%(day).2d_%(slug)s, 2026_01_09_add_x",
    "%(year)d/%(month)02d/%(day)2d-%(hour)02d%(minute).2d%(second)d, 2026/01/ 9-00000",
    "%(epoch)d-%(epoch)s%%, 1767916800-1767916800%",
    "%(slug)-8s|%(slug)8s|%(rev).2s|, add_x   |   add_x|ab|"
  })
  void a_template_is_filled_in_as_python_does(String template, String expected) {
    assertThat(FileNames.filled(template, DATE, "abc", "add_x")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%(who)s", "%(slug)", "100%", "%s", "%(slug)d"})
  void what_alembic_has_no_value_for_is_an_error(String template) {
    assertThatThrownBy(() -> FileNames.filled(template, DATE, "abc", "add_x"))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining("file_template");
  }

  @ParameterizedTest
  @CsvSource({
    "'Add user-feedback, now!', 40, add_user_feedback_now",
    "'Straße über 2', 40, straße_über_2",
    "a_quite_long_message_that_is_cut, 20, a_quite_long_",
    "averylongwordwithoutaplacetocutit, 10, averylongw_"
  })
  void a_slug_is_cut_as_alembic_does(String message, int length, String expected) {
    assertThat(FileNames.truncated(message, length)).isEqualTo(expected);
  }

  @Test
  void names_follow_the_project_and_keep_the_order_of_running() {
    var target =
        Plans.target(TransactionMode.SINGLE, "%(year)d/%(month).2d/%(day).2d_%(slug)s", null);
    assertThat(names(target))
        .startsWith(
            "2026/11/22_add_user_feedback_01_create_table_.py",
            "2026/11/22_add_user_feedback_02_create_index_idx_.py")
        .isSorted();
  }

  @Test
  void a_name_that_is_taken_gets_a_number() {
    var target = Plans.target(TransactionMode.SINGLE, "%(year)d", null);
    var taken =
        new AlembicTarget(
            target.message(),
            target.date(),
            target.parents(),
            target.mode(),
            target.fileTemplate(),
            target.truncateSlugLength(),
            target.template(),
            target.unqualified(),
            target.enums(),
            target.existingRevisions(),
            List.of("2026.PY", "2026_3.py"));
    assertThat(names(taken))
        .containsExactly("2026_2.py", "2026_4.py", "2026_5.py", "2026_6.py", "2026_7.py");
  }

  @Test
  void an_id_that_is_taken_is_not_used_again() {
    var target = Plans.target(TransactionMode.SINGLE);
    String first = Alembic.render(Plans.feedback(), target).files().getFirst().revision();
    var taken =
        new AlembicTarget(
            target.message(),
            target.date(),
            target.parents(),
            target.mode(),
            null,
            40,
            null,
            target.unqualified(),
            List.of(),
            List.of(first),
            List.of());
    assertThat(Alembic.render(Plans.feedback(), taken).files().getFirst().revision())
        .matches("[0-9a-f]{12}")
        .isNotEqualTo(first);
  }

  @Test
  void a_single_step_is_called_by_the_message_alone() {
    var plan = Plans.plan(Plans.sql("some step", "SELECT 1", "SELECT 2"));
    assertThat(Alembic.render(plan, Plans.target(TransactionMode.SINGLE)).files().getFirst().name())
        .isEqualTo("2026_11_22_add_user_feedback.py");
    assertThat(SqlFiles.render(plan, "Add user feedback").getFirst().name())
        .isEqualTo("01_add_user_feedback.up.sql");
  }
}
