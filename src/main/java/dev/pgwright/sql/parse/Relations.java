package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Create.Persistence;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Partition;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SequenceOption;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `create table`, `view`, `index`, `sequence` and `statistics`, behind that word.
final class Relations {

  private final Grammar g;
  private final Cursor in;

  Relations(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  boolean ifNotExists() {
    return in.accept("if", "not", "exists");
  }

  /// `create table` and `create table as`.
  Create table(int start, Persistence persistence) {
    boolean ifNotExists = ifNotExists();
    ObjectName name = g.names.relation();
    boolean names =
        in.at("(") && in.category(1) != 0 && (in.word(2).equals(",") || in.word(2).equals(")"));
    if (names || (!in.at("(") && !in.at("of") && !in.at("partition"))) {
      return tableAs(start, name, persistence, ifNotExists);
    }
    return elements(start, name, persistence, ifNotExists, false);
  }

  /// `create foreign table`.
  Create foreignTable(int start) {
    boolean ifNotExists = ifNotExists();
    ObjectName name = g.names.relation();
    return elements(start, name, Persistence.PERMANENT, ifNotExists, true);
  }

  private Create elements(
      int start, ObjectName name, Persistence persistence, boolean ifNotExists, boolean foreign) {
    ObjectName ofType = null;
    ObjectName partitionOf = null;
    Partition.Bound bound = null;
    List<TableElement> elements;
    List<ObjectName> inherits = List.of();
    if (!foreign && in.accept("of")) {
      ofType = g.names.anyName();
      elements = in.optional(g.tables::typedElement);
    } else if (in.accept("partition")) {
      in.expect("of");
      partitionOf = g.names.relation();
      elements = in.optional(g.tables::typedElement);
      bound = g.tables.bound();
    } else {
      in.expect("(");
      elements = in.at(")") ? List.of() : in.list(g.tables::element);
      in.expect(")");
      inherits = in.accept("inherits") ? in.parenthesized(g.names::relation) : List.of();
    }
    Partition.By by = foreign ? null : g.tables.partitionBy();
    Create.Storage storage = foreign ? NO_STORAGE : storage();
    Name server = foreign ? server() : null;
    List<Option> options = foreign ? g.options.foreign() : List.of();
    return new Create.CreateTable(
        in.from(start),
        name,
        persistence,
        ifNotExists,
        elements,
        ofType,
        partitionOf,
        bound,
        inherits,
        by,
        storage,
        server,
        options);
  }

  private Name server() {
    in.expect("server");
    return g.names.columnId();
  }

  private static final Create.Storage NO_STORAGE =
      new Create.Storage(null, List.of(), false, null, null);

  private Create.Storage storage() {
    Name method = in.accept("using") ? g.names.columnId() : null;
    boolean withoutOids = in.accept("without", "oids");
    List<Option> options = withoutOids ? List.of() : g.options.withStorage();
    String onCommit = null;
    if (in.accept("on")) {
      in.expect("commit");
      onCommit = in.expectOne("drop", "delete", "preserve");
      if (!onCommit.equals("drop")) {
        in.expect("rows");
        onCommit += " rows";
      }
    }
    Name tablespace = tablespace();
    return new Create.Storage(method, options, withoutOids, onCommit, tablespace);
  }

  private @Nullable Name tablespace() {
    return in.accept("tablespace") ? g.names.columnId() : null;
  }

  private Create tableAs(int start, ObjectName name, Persistence persistence, boolean ifNotExists) {
    List<Name> columns = g.names.optionalColumnList();
    Create.Storage storage = storage();
    in.expect("as");
    Statement source = in.at("execute") ? g.sessions.execute() : g.queries.query();
    boolean withData = withData();
    return new Create.CreateTableAs(
        in.from(start), name, false, persistence, ifNotExists, columns, storage, source, withData);
  }

  /// `opt_with_data`: false for `with no data`.
  boolean withData() {
    if (!in.accept("with")) {
      return true;
    }
    boolean no = in.accept("no");
    in.expect("data");
    return !no;
  }

  /// `create materialized view`.
  Create materializedView(int start, Persistence persistence) {
    boolean ifNotExists = ifNotExists();
    ObjectName name = g.names.relation();
    List<Name> columns = g.names.optionalColumnList();
    Name method = in.accept("using") ? g.names.columnId() : null;
    List<Option> options = g.options.withStorage();
    Name tablespace = tablespace();
    in.expect("as");
    Query query = g.queries.query();
    boolean withData = withData();
    return new Create.CreateTableAs(
        in.from(start),
        name,
        true,
        persistence,
        ifNotExists,
        columns,
        new Create.Storage(method, options, false, null, tablespace),
        query,
        withData);
  }

  /// `create view` and `create recursive view`.
  Create view(int start, boolean orReplace, Persistence persistence, boolean recursive) {
    ObjectName name = g.names.relation();
    List<Name> columns = recursive ? g.names.columnList() : g.names.optionalColumnList();
    List<Option> options = g.options.withStorage();
    in.expect("as");
    Query query = g.queries.query();
    String check = null;
    int with = in.at();
    if (in.accept("with")) {
      check = in.acceptOne("cascaded", "local");
      check = check.isEmpty() ? "cascaded" : check;
      in.expect("check", "option");
      if (recursive) {
        throw in.refusal(with, "WITH CHECK OPTION not supported on recursive views", "0A000");
      }
    }
    return new Create.CreateView(
        in.from(start), name, orReplace, persistence, recursive, columns, options, query, check);
  }

  /// `create index`.
  Create index(int start, boolean unique) {
    boolean concurrently = in.accept("concurrently");
    boolean ifNotExists = ifNotExists();
    Name name = ifNotExists || !in.at("on") ? g.names.columnId() : null;
    in.expect("on");
    FromItem.Relation table = g.sources.relation();
    Name method = in.accept("using") ? g.names.columnId() : null;
    List<IndexElement> elements = in.parenthesized(this::indexElement);
    List<IndexElement> include =
        in.accept("include") ? in.parenthesized(this::indexElement) : List.of();
    Boolean notDistinct = g.columns.nullsNotDistinct();
    List<Option> options = g.options.withStorage();
    Name tablespace = tablespace();
    Expr where = g.queries.where();
    return new Create.CreateIndex(
        in.from(start),
        name,
        unique,
        concurrently,
        ifNotExists,
        table.name(),
        table.only(),
        method,
        elements,
        include,
        notDistinct,
        options,
        tablespace,
        where);
  }

  /// `index_elem`.
  IndexElement indexElement() {
    int start = in.at();
    IndexElement key = keyElement();
    List<Option> options =
        key.operatorClass() != null && in.at("(") ? g.options.storage() : List.of();
    String order = in.acceptOne("asc", "desc");
    Boolean descending = order.isEmpty() ? null : (Boolean) order.equals("desc");
    Boolean nullsFirst =
        in.accept("nulls_la") ? (Boolean) in.expectOne("first", "last").equals("first") : null;
    return new IndexElement(
        in.from(start),
        key.column(),
        key.expression(),
        key.collation(),
        key.operatorClass(),
        options,
        descending,
        nullsFirst);
  }

  /// `part_elem`, with which `index_elem` begins.
  IndexElement keyElement() {
    int start = in.at();
    Name column = null;
    Expr expression = null;
    if (in.at("(")) {
      expression = g.columns.condition();
    } else if (g.sources.atFunction()) {
      expression = g.calls.windowless();
    } else {
      column = g.names.columnId();
    }
    ObjectName collation = in.accept("collate") ? g.names.anyName() : null;
    ObjectName operatorClass = g.names.atColumnId(0) ? g.names.anyName() : null;
    return new IndexElement(
        in.from(start), column, expression, collation, operatorClass, List.of(), null, null);
  }

  /// `create sequence`.
  Create sequence(int start, Persistence persistence) {
    if (persistence == Persistence.UNLOGGED) {
      in.since(15);
    }
    boolean ifNotExists = ifNotExists();
    ObjectName name = g.names.relation();
    List<SequenceOption> options = sequenceOptions();
    return new Create.CreateSequence(in.from(start), name, persistence, ifNotExists, options);
  }

  /// `OptSeqOptList`.
  List<SequenceOption> sequenceOptions() {
    var options = new ArrayList<SequenceOption>();
    while (atSequenceOption()) {
      options.add(sequenceOption());
    }
    return options;
  }

  List<SequenceOption> parenthesizedSequenceOptions() {
    in.expect("(");
    List<SequenceOption> options = sequenceOptions();
    if (options.isEmpty()) {
      throw in.error();
    }
    in.expect(")");
    return options;
  }

  boolean atSequenceOption() {
    return atSequenceOption(0);
  }

  /// The same for what comes some tokens later.
  boolean atSequenceOption(int ahead) {
    return switch (in.word(ahead)) {
      case "as",
          "cache",
          "cycle",
          "no",
          "increment",
          "logged",
          "maxvalue",
          "minvalue",
          "owned",
          "sequence",
          "start",
          "restart",
          "unlogged" ->
          true;
      default -> false;
    };
  }

  /// `SeqOptElem`.
  SequenceOption sequenceOption() {
    int start = in.at();
    String word = in.word();
    in.skip();
    TypeName type = null;
    String value = null;
    ObjectName object = null;
    switch (word) {
      case "as" -> type = g.types.simple();
      case "cache", "maxvalue", "minvalue" -> value = g.names.number();
      case "no" -> word = "no " + in.expectOne("cycle", "maxvalue", "minvalue");
      case "increment" -> {
        in.accept("by");
        value = g.names.number();
      }
      case "owned" -> {
        in.expect("by");
        word = "owned by";
        object = g.names.anyName();
      }
      case "sequence" -> {
        in.expect("name");
        word = "sequence name";
        object = g.names.anyName();
      }
      case "start" -> value = startValue();
      case "restart" -> value = in.at("with") || g.names.atNumber() ? startValue() : null;
      default -> {}
    }
    return new SequenceOption(in.from(start), word, value, type, object);
  }

  /// A number, `with` before it or not.
  String startValue() {
    in.accept("with");
    return g.names.number();
  }

  /// `create statistics`.
  Create statistics(int start) {
    boolean ifNotExists = ifNotExists();
    ObjectName name = ifNotExists || (!in.at("on") && !in.at("(")) ? g.names.anyName() : null;
    if (name == null) {
      in.since(16);
    }
    List<Name> kinds = g.names.optionalColumnList();
    in.expect("on");
    List<IndexElement> elements = in.list(this::statisticsElement);
    in.expect("from");
    List<FromItem> from = in.list(g.sources::item);
    return new Create.CreateStatistics(in.from(start), name, ifNotExists, kinds, elements, from);
  }

  private IndexElement statisticsElement() {
    int start = in.at();
    Name column = null;
    Expr expression = null;
    if (in.at("(")) {
      expression = g.columns.condition();
    } else if (g.sources.atFunction()) {
      expression = g.calls.windowless();
    } else {
      column = g.names.columnId();
    }
    return new IndexElement(in.from(start), column, expression, null, null, List.of(), null, null);
  }
}
