package dev.pgwright.golden;

import dev.pgwright.model.CompositeType;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A person who approves every drop and allows every rewrite.
public final class Everything {

  private Everything() {}

  static Policy allowed(Schema before, Schema after) {
    var labels = new ArrayList<String>(labels(before));
    labels.addAll(labels(after));
    return new Policy("golden", labels, List.of(), labels, new TreeMap<>());
  }

  /// What can be approved of a schema: objects, columns, attributes and values of types.
  public static List<String> labels(Schema schema) {
    var labels = new ArrayList<String>();
    schema.objects().keySet().forEach(it -> labels.add(it.label()));
    schema
        .all(Table.class)
        .forEach(
            table ->
                table
                    .columns()
                    .forEach(
                        it ->
                            labels.add(
                                ObjectId.part(ObjectKind.COLUMN, table.name(), it.name())
                                    .label())));
    schema
        .all(CompositeType.class)
        .forEach(
            type ->
                type.attributes()
                    .forEach(it -> labels.add("attribute:" + type.name() + "." + it.name())));
    schema
        .all(EnumType.class)
        .forEach(
            type -> type.labels().forEach(it -> labels.add("value:" + type.name() + "." + it)));
    return labels;
  }
}
