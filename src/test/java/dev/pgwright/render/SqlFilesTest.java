package dev.pgwright.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlFilesTest {

  @Test
  void a_pair_of_files_for_each_step() {
    Golden.check("sql", SqlFiles.render(Plans.feedback(), "Add user feedback!"));
  }

  @Test
  void a_comment_at_the_end_does_not_swallow_the_semicolon() {
    var files = SqlFiles.render(Plans.plan(Plans.sql("x", "SELECT 1 -- one", "SELECT '--'")), "x");
    assertThat(files.get(0).text()).contains("SELECT 1 -- one\n;\n");
    assertThat(files.get(1).text()).contains("SELECT '--';\n");
  }
}
