package dev.pgwright.job.optimize;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.config.Config;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Names for new indexes, by the project's rule, shortened and numbered where they have to be.
final class IndexNames {

  private final SequencedSet<QualifiedName> taken = new LinkedHashSet<>();
  private final Config.Naming naming;

  IndexNames(Schema schema, Config.Naming naming) {
    this.naming = naming;
    schema.all(Index.class).forEach(it -> taken.add(it.name()));
    schema.all(Table.class).forEach(it -> taken.add(it.name()));
    schema
        .all(Constraint.class)
        .forEach(it -> taken.add(new QualifiedName(it.table().schema(), it.name())));
  }

  List<Name> of(List<Proposal> indexes) {
    var names = new ArrayList<Name>();
    for (Proposal it : indexes) {
      String whole =
          naming
              .index()
              .replace("{table}", it.table().name().value())
              .replace("{columns}", columns(it));
      Name name = new Name(cut(whole, Name.MAX_BYTES));
      for (int number = 2; !taken.add(new QualifiedName(it.table().schema(), name)); number++) {
        name = new Name(cut(whole, Name.MAX_BYTES - 4) + "_" + number);
      }
      names.add(name);
    }
    return names;
  }

  private static String columns(Proposal index) {
    String keys = String.join("_", index.keys()).toLowerCase(Locale.ROOT);
    String plain =
        keys.replaceAll(
                "\\b(?:desc|asc|nulls (?:first|last)|\\w+\\.\\w+_ops|\\w+_ops|regconfig|text)\\b",
                "")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    String kind = index.method().equals("btree") ? "" : "_" + index.method();
    return (plain.isEmpty() ? "x" : plain) + kind + condition(index.where());
  }

  private static String condition(@Nullable String where) {
    return where == null
        ? ""
        : "_where_"
            + where
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
  }

  private static String cut(String name, int bytes) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut;
  }
}
