package dev.pgwright.guard.run;

import dev.pgwright.guard.shell.Command;
import dev.pgwright.guard.shell.HereDocument;
import dev.pgwright.guard.shell.Word;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Variables that a command names.
final class Names {

  private final Set<String> found = new LinkedHashSet<>();

  private Names() {}

  static Set<String> in(Command.Simple command) {
    var names = new Names();
    command.words().forEach(names::word);
    for (Command.Assignment each : command.assignments()) {
      names.word(each.value());
      each.list().forEach(names::word);
    }
    for (Command.Redirect each : command.redirects()) {
      names.word(each.target());
      HereDocument document = each.document();
      names.word(document == null ? null : document.body());
    }
    return names.found;
  }

  private void word(@Nullable Word word) {
    if (word == null) {
      return;
    }
    for (Word.Part part : word.parts()) {
      switch (part) {
        case Word.Parameter it -> {
          found.add(it.name());
          word(it.operand());
        }
        case Word.Arithmetic it -> word(it.text());
        case Word.Literal _, Word.Substitution _, Word.PrintedFile _ -> {}
      }
    }
  }
}
