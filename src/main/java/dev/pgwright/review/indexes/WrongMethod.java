package dev.pgwright.review.indexes;

import dev.pgwright.model.Column;
import dev.pgwright.review.Keys;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.Optional;

/// A B-tree over a type whose questions it cannot answer.
final class WrongMethod implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.warning("index-method", "B-trees over types they cannot search");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "it finds whole equal values alone, and a value above 2,704 bytes cannot be written";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .keys()
        .filter(it -> it.index() != null && !it.unique() && it.method().equals("btree"))
        .filter(it -> it.columns().size() == 1 && it.elements().size() == 1)
        .flatMap(it -> remark(subject, it).stream())
        .toList();
  }

  private Optional<Remark> remark(Subject subject, Keys it) {
    String type = subject.column(it.table(), it.columns().getFirst()).map(Column::type).orElse("");
    String method =
        switch (type) {
          case "jsonb", "tsvector" -> "gin";
          case "point", "box", "polygon", "circle", "tsquery" -> "gist";
          default -> type.endsWith("[]") ? "gin" : type.endsWith("range") ? "gist" : "";
        };
    if (method.isEmpty()) {
      return Optional.empty();
    }
    String name = it.name().name().sql();
    return Optional.of(
        remark(
            it.object(),
            it.name() + " is a B-tree over " + it.columns().getFirst() + " of type " + type,
            List.of(
                "drop index " + it.name().sql(),
                "create index "
                    + name
                    + " on "
                    + it.table().sql()
                    + " using "
                    + method
                    + " ("
                    + it.columns().getFirst().sql()
                    + ")")));
  }
}
