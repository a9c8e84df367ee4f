package dev.pgwright.catalog;

import dev.pgwright.model.SchemaObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One reading of one database: where rows come from and what was made of them so far.
final class Scan {

  private final Connection connection;
  private final int version;
  private final int as;
  private final List<SchemaObject> objects = new ArrayList<>();
  private final Addresses addresses = new Addresses();

  /// @param version of the server
  /// @param as the version in whose words it is told
  Scan(Connection connection, int version, int as) {
    this.connection = connection;
    this.version = version;
    this.as = as;
  }

  /// Runs a query of this package and hands over its rows.
  ///
  /// @param arrays one array of whole numbers for each `?`
  void each(String query, List<List<Long>> arrays, Row.Reader reader) {
    try (PreparedStatement statement = connection.prepareStatement(Query.text(query, version))) {
      for (int i = 0; i < arrays.size(); i++) {
        statement.setArray(i + 1, connection.createArrayOf("int8", arrays.get(i).toArray()));
      }
      try (ResultSet set = statement.executeQuery()) {
        var row = new Row(set);
        while (set.next()) {
          reader.read(row);
        }
      }
    } catch (SQLException e) {
      throw Failure.of(query.replace('_', ' '), e);
    }
  }

  void each(String query, Row.Reader reader) {
    each(query, List.of(), reader);
  }

  /// Takes in an object under its address.
  void add(long table, long oid, SchemaObject object) {
    objects.add(object);
    addresses.add(Address.of(table, oid), object.id());
  }

  /// Whether what is told are the words of a version before this one.
  boolean before(int major) {
    return as < major * 10_000;
  }

  Addresses addresses() {
    return addresses;
  }

  List<SchemaObject> objects() {
    return Collections.unmodifiableList(objects);
  }
}
