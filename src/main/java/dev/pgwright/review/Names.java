package dev.pgwright.review;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What objects are called by a convention; the same objects get the same names.
public final class Names {

  private static final Pattern NOISE =
      Pattern.compile(
          "::[\\w.\" ]+(\\(\\d+\\))?(\\[\\])?|'[^']*'|\\b(DESC|ASC|NULLS|FIRST|LAST)\\b");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*|\"[^\"]+\"");

  private Names() {}

  /// The name of an index: its columns; of expressions the words in them; behind them the method
  /// where it is not a B-tree.
  public static Name index(Convention convention, Keys keys) {
    String name = Convention.made(convention.index(), keys.table().name(), parts(keys), "").value();
    return keys.method().equals("btree") || name.endsWith("_" + keys.method())
        ? new Name(name)
        : Convention.made(name + "_" + keys.method(), keys.table().name(), List.of(), "");
  }

  /// The name of an index that is to be made on columns; numbered where another has it.
  public static Name index(
      Subject subject, QualifiedName table, List<Name> columns, String method) {
    Name name = Convention.made(subject.convention().index(), table.name(), columns, "");
    String suffix = method.equals("btree") ? "" : "_" + method;
    return free(subject, table, suffix.isEmpty() ? name : joined(name, suffix));
  }

  /// A name that no relation of the schema has: the wanted one, else with a number.
  public static Name free(Subject subject, QualifiedName table, Name wanted) {
    Name name = wanted;
    for (int i = 2; taken(subject, table.sibling(name.value())); i++) {
      name = joined(wanted, "_" + i);
    }
    return name;
  }

  /// Whether a relation or a key's index has a name.
  public static boolean taken(Subject subject, QualifiedName name) {
    return subject.stands(name);
  }

  private static Name joined(Name name, String suffix) {
    return Convention.made(name.value() + suffix, name, List.of(), "");
  }

  private static List<Name> parts(Keys keys) {
    var parts = new ArrayList<>(keys.columns());
    for (String element : keys.elements().subList(keys.columns().size(), keys.elements().size())) {
      Matcher words = WORD.matcher(NOISE.matcher(element).replaceAll(" "));
      while (words.find()) {
        String word = words.group().replace("\"", "");
        if (!word.toLowerCase(Locale.ROOT).endsWith("_ops")) {
          parts.add(new Name(word));
        }
      }
    }
    return parts;
  }
}
