package dev.pgwright.replay.effect;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.ObjectClass;
import java.util.List;
import java.util.Optional;

/// Whether an index can be made.
final class IndexChecks {

  private static final List<String> ORDERED = List.of("btree");

  private IndexChecks() {}

  static void check(Create.CreateIndex index, Tally tally) {
    World world = tally.world;
    if (StatementChecks.relation(index.table(), tally)) {
      return;
    }
    Relation table = world.assumed(world.resolve(index.table()));
    switch (table.kind()) {
      case VIEW, FOREIGN_TABLE, SEQUENCE ->
          tally.fails("cannot create index on relation \"" + table.name().name() + "\"");
      case TABLE, PARTITIONED, MATERIALIZED_VIEW, UNKNOWN -> {}
    }
    if (index.name() != null && !index.ifNotExists()) {
      QualifiedName name = table.name().sibling(index.name().value());
      if (world.index(name).isPresent() || world.relation(name).isPresent()) {
        tally.fails("relation \"" + index.name() + "\" already exists");
      }
    }
    if (table.known()) {
      columns(index, table, tally);
    }
    List<Name> keys = Elements.keys(index.elements());
    boolean lacking =
        index.unique()
            && world.family(table.name()).stream()
                .anyMatch(it -> !keys.containsAll(it.traits().key()));
    if (lacking) {
      tally.fails("unique constraint on partitioned table must include all partitioning columns");
    }
    method(index, table, tally);
  }

  /// An index that `alter table` or `alter index` changes.
  static void altered(Alter.AlterTable statement, Tally tally) {
    boolean expression =
        tally
            .world
            .index(tally.world.resolve(statement.name()))
            .map(
                it ->
                    it.keys().isEmpty()
                        || (it.made() != null
                            && it.made().elements().stream()
                                .anyMatch(element -> element.expression() != null)))
            .orElse(true);
    boolean fine =
        statement.actions().stream()
            .allMatch(
                it ->
                    it instanceof AlterAction.SetOptions
                        || (it instanceof AlterAction.SetStatistics && expression)
                        || it instanceof AlterAction.SetTablespace
                        || it instanceof AlterAction.AttachPartition
                        || it instanceof AlterAction.OwnerTo);
    boolean parent =
        tally
            .world
            .index(tally.world.resolve(statement.name()))
            .map(it -> tally.world.assumed(it.table()).kind() == Relation.Kind.PARTITIONED)
            .orElse(false);
    boolean options =
        statement.actions().stream().anyMatch(AlterAction.SetOptions.class::isInstance);
    if (parent && options) {
      tally.fails("the action cannot be performed on relation \"" + statement.name().name() + "\"");
    } else if (!fine && statement.kind() == ObjectClass.INDEX && !expression) {
      tally.fails(
          "cannot alter statistics on non-expression column of index \""
              + statement.name().name()
              + "\"");
    } else if (!fine && statement.kind() != ObjectClass.INDEX) {
      tally.fails("\"" + statement.name().name() + "\" is not a table");
    }
  }

  private static void columns(Create.CreateIndex index, Relation table, Tally tally) {
    for (Name column : Elements.touched(index.elements(), index.where())) {
      Optional<Attribute> known = table.column(column);
      if (known.isEmpty() && !column.equals(table.name().name())) {
        tally.fails("column \"" + column + "\" does not exist");
      } else if (known.isPresent() && known.get().fill() == Attribute.Fill.VIRTUAL) {
        tally.fails("indexes on virtual generated columns are not supported");
      }
    }
    index.elements().stream()
        .map(IndexElement::expression)
        .flatMap(it -> Optional.ofNullable(it).stream())
        .filter(it -> Volatility.of(it, tally.world).certain())
        .findFirst()
        .ifPresent(_ -> tally.fails("functions in index expression must be marked IMMUTABLE"));
  }

  private static void method(Create.CreateIndex index, Relation table, Tally tally) {
    String method = index.method() == null ? "btree" : index.method().value();
    if (index.unique() && List.of("hash", "gin", "gist", "brin", "spgist").contains(method)) {
      tally.fails("access method \"" + method + "\" does not support unique indexes");
    }
    if (method.equals("hash") && index.elements().size() > 1) {
      tally.fails("access method \"hash\" does not support multicolumn indexes");
    }
    for (IndexElement element : index.elements()) {
      if (element.column() != null && element.operatorClass() == null && ORDERED.contains(method)) {
        table
            .column(element.column())
            .map(Attribute::type)
            .filter(it -> it.dimensions() == 0 && NoOrder.has(it.name()))
            .ifPresent(
                it ->
                    tally.fails(
                        "data type "
                            + it.sql()
                            + " has no default operator class for access method \"btree\""));
      }
    }
  }
}
