package dev.pgwright.catalog;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Views and materialized views from `pg_class`.
final class Views {

  private Views() {}

  static void read(Scan scan) {
    Map<Long, List<Found>> columns = columns(scan);
    scan.each(
        "views",
        row -> {
          long oid = row.number("oid");
          List<Found> own = columns.getOrDefault(oid, List.of());
          View view = view(row, own);
          ObjectId id = view.id();
          Addresses addresses = scan.addresses();
          scan.add(Address.RELATION, oid, view);
          addresses.addNameless(Address.of(Address.RULE, row.number("rule_oid")), id);
          addresses.addNameless(Address.of(Address.TYPE, row.number("row_oid")), id);
          addresses.addNameless(Address.of(Address.TYPE, row.number("array_oid")), id);
          for (Found column : own) {
            addresses.add(
                Address.column(oid, column.number),
                ObjectId.part(ObjectKind.COLUMN, view.name(), column.output.name()));
          }
        });
  }

  private static View view(Row row, List<Found> columns) throws SQLException {
    String definition = row.text("definition");
    return new View(
        row.qualified(),
        row.flag("materialized"),
        columns.stream().map(Found::output).toList(),
        definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition,
        row.texts("options"),
        row.optionalName("access_method"),
        row.optionalName("tablespace"),
        row.flag("populated"));
  }

  private static Map<Long, List<Found>> columns(Scan scan) {
    var byView = new LinkedHashMap<Long, List<Found>>();
    scan.each(
        "view_columns",
        row ->
            byView
                .computeIfAbsent(row.number("relation_oid"), _ -> new ArrayList<>())
                .add(
                    new Found(
                        row.count("number"),
                        new View.Output(
                            row.name("name"), row.text("type"), row.optional("default_sql")))));
    return byView;
  }

  private record Found(int number, View.Output output) {}
}
