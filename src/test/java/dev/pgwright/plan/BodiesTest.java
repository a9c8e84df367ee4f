package dev.pgwright.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Routine;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {

  @Test
  void names_after_a_long_text_in_quotes_are_found() {
    var table = QualifiedName.of("public", "say \"hi\"");
    Action action =
        Action.of("create table", Action.Stage.NORMAL, List.of(), List.of())
            .creating(Draft.table(table));
    String body = "\"" + "word ".repeat(20_000) + "\" insert into \"say \"\"hi\"\"\" values (1)";
    var routine =
        new Routine(
            QualifiedName.of("public", "f"),
            false,
            "",
            "()",
            "CREATE OR REPLACE FUNCTION public.f()\nAS $f$" + body + "$f$");
    assertThat(Bodies.of(List.of(action)).made(routine)).containsExactly(0);
  }
}
