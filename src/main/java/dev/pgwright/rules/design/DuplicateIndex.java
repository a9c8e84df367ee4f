package dev.pgwright.rules.design;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Elements;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// A new index whose columns another index of the table begins with.
final class DuplicateIndex implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.advice("duplicate-index", "An index that is there already")
          .about(Create.CreateIndex.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    if (!(statement instanceof Create.CreateIndex index)
        || index.where() != null
        || index.unique()
        || !index.include().isEmpty()
        || index.elements().stream().anyMatch(DuplicateIndex::special)
        || index.elements().stream().anyMatch(it -> it.column() == null)) {
      return List.of();
    }
    List<Name> keys = Elements.keys(index.elements());
    QualifiedName table = scene.resolve(index.table());
    String method = index.method() == null ? "btree" : index.method().value();
    return scene.world().indexesOf(table).stream()
        .filter(it -> it.plain() && it.method().equals(method) && it.keys().size() >= keys.size())
        .filter(it -> it.keys().subList(0, keys.size()).equals(keys))
        .findFirst()
        .map(
            it ->
                Hazard.table(
                    INFO,
                    index,
                    table,
                    table
                        + ": "
                        + it.name().name()
                        + " begins with "
                        + Scene.columns(keys)
                        + " already",
                    "leave it out"))
        .orElse(List.of());
  }

  /// Whether an element sorts or compares in a way of its own.
  private static boolean special(IndexElement element) {
    return element.collation() != null
        || element.operatorClass() != null
        || Boolean.TRUE.equals(element.descending())
        || element.nullsFirst() != null;
  }
}
