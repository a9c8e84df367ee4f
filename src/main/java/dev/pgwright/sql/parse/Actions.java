package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.TableElement;
import java.util.List;

/// Actions of `alter table` (`alter_table_cmd`); those on a column are [ColumnActions].
final class Actions {

  private final Grammar g;
  private final Cursor in;
  private final ColumnActions columns;

  Actions(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
    this.columns = new ColumnActions(grammar);
  }

  AlterAction action() {
    int start = in.at();
    String word = in.word();
    in.skip();
    return switch (word) {
      case "add" -> add(start);
      case "alter" -> alter(start);
      case "drop" -> drop(start);
      case "set" -> set(start);
      case "reset" -> reset(start);
      case "validate" -> validate(start);
      case "enable", "disable" -> enable(start, word);
      case "force" -> force(start);
      case "no" -> no(start);
      case "cluster" -> cluster(start);
      case "inherit" -> inherit(start, false);
      case "of" -> of(start);
      case "not" -> notOf(start);
      case "owner" -> owner(start);
      case "replica" -> replicaIdentity(start);
      case "options" -> options(start);
      default -> throw in.error(start, "syntax error");
    };
  }

  private AlterAction reset(int start) {
    List<Option> options = g.options.storage();
    return new AlterAction.SetOptions(in.from(start), null, true, options);
  }

  private AlterAction validate(int start) {
    in.expect("constraint");
    Name constraint = g.names.columnId();
    return new AlterAction.ValidateConstraint(in.from(start), constraint);
  }

  private AlterAction force(int start) {
    in.expect("row", "level", "security");
    return new AlterAction.RowSecurity(in.from(start), "force");
  }

  private AlterAction cluster(int start) {
    in.expect("on");
    Name index = g.names.columnId();
    return new AlterAction.ClusterOn(in.from(start), index);
  }

  private AlterAction inherit(int start, boolean no) {
    ObjectName parent = g.names.relation();
    return new AlterAction.Inherit(in.from(start), no, parent);
  }

  private AlterAction of(int start) {
    ObjectName type = g.names.anyName();
    return new AlterAction.OfType(in.from(start), type);
  }

  private AlterAction notOf(int start) {
    in.expect("of");
    return new AlterAction.OfType(in.from(start), null);
  }

  private AlterAction owner(int start) {
    in.expect("to");
    Name owner = g.names.role();
    return new AlterAction.OwnerTo(in.from(start), owner);
  }

  private AlterAction options(int start) {
    in.back(start);
    List<Option> options = g.options.alteredForeign();
    return new AlterAction.ForeignOptions(in.from(start), null, options);
  }

  /// `partition_cmd`: stands alone.
  AlterAction partition(boolean index) {
    int start = in.at();
    boolean attach = in.expectOne("attach", "detach").equals("attach");
    in.expect("partition");
    ObjectName partition = g.names.relation();
    if (attach) {
      var bound = index ? null : g.tables.bound();
      return new AlterAction.AttachPartition(in.from(start), partition, bound);
    }
    boolean concurrently = in.accept("concurrently");
    boolean finalizing = !concurrently && in.accept("finalize");
    return new AlterAction.DetachPartition(in.from(start), partition, concurrently, finalizing);
  }

  private AlterAction add(int start) {
    if (g.tables.atConstraint()) {
      Constraint constraint = g.tables.constraint();
      return new AlterAction.AddConstraint(in.from(start), constraint);
    }
    in.accept("column");
    boolean ifNotExists = g.relations.ifNotExists();
    TableElement.Column column = g.columns.column();
    return new AlterAction.AddColumn(in.from(start), column, ifNotExists);
  }

  private AlterAction alter(int start) {
    if (!in.accept("constraint")) {
      return columns.alter(start);
    }
    Name constraint = g.names.columnId();
    if (in.accept("inherit")) {
      in.since(18);
      return new AlterAction.AlterConstraint(
          in.from(start), constraint, Constraint.Attributes.NONE, true);
    }
    int said = in.at();
    Constraint.Attributes attributes =
        new Attributes(in)
            .read("FOREIGN KEY", List.of("deferrable", "enforced", "no inherit", "not valid"));
    if (attributes.notValid()) {
      throw in.refusal(said, "constraints cannot be altered to be NOT VALID", "0A000");
    }
    if (attributes.noInherit()) {
      in.since(18);
    }
    return new AlterAction.AlterConstraint(in.from(start), constraint, attributes, false);
  }

  private AlterAction drop(int start) {
    boolean constraint = in.accept("constraint");
    if (!constraint) {
      in.accept("column");
    }
    boolean ifExists = in.accept("if", "exists");
    Name name = g.names.columnId();
    boolean cascade = g.drops.cascade();
    return constraint
        ? new AlterAction.DropConstraint(in.from(start), name, ifExists, cascade)
        : new AlterAction.DropColumn(in.from(start), name, ifExists, cascade);
  }

  private AlterAction set(int start) {
    if (in.at("(")) {
      List<Option> options = g.options.storage();
      return new AlterAction.SetOptions(in.from(start), null, false, options);
    }
    String word = in.expectOne("without", "logged", "unlogged", "access", "tablespace");
    return switch (word) {
      case "logged", "unlogged" -> new AlterAction.SetLogged(in.from(start), word.equals("logged"));
      case "access" -> {
        in.expect("method");
        in.since(15);
        boolean standard = in.at("default");
        if (standard) {
          in.since(17);
          in.skip();
        }
        Name method = standard ? null : g.names.columnId();
        yield new AlterAction.SetAccessMethod(in.from(start), method);
      }
      case "tablespace" -> {
        Name tablespace = g.names.columnId();
        yield new AlterAction.SetTablespace(in.from(start), tablespace);
      }
      default ->
          in.expectOne("oids", "cluster").equals("oids")
              ? new AlterAction.WithoutOids(in.from(start))
              : new AlterAction.ClusterOn(in.from(start), null);
    };
  }

  private AlterAction no(int start) {
    if (in.accept("force")) {
      in.expect("row", "level", "security");
      return new AlterAction.RowSecurity(in.from(start), "no force");
    }
    in.expect("inherit");
    return inherit(start, true);
  }

  private AlterAction enable(int start, String word) {
    if (in.accept("row")) {
      in.expect("level", "security");
      return new AlterAction.RowSecurity(in.from(start), word);
    }
    String how = word.equals("enable") ? in.acceptOne("always", "replica") : "";
    boolean rule = in.expectOne("trigger", "rule").equals("rule");
    String which = rule || !how.isEmpty() ? "" : in.acceptOne("all", "user");
    Name name = which.isEmpty() ? g.names.columnId() : null;
    return new AlterAction.EnableTrigger(
        in.from(start),
        how.isEmpty() ? word : word + " " + how,
        rule,
        name,
        which.isEmpty() ? null : which);
  }

  private AlterAction replicaIdentity(int start) {
    in.expect("identity");
    String identity = in.expectOne("nothing", "full", "default", "using");
    if (!identity.equals("using")) {
      return new AlterAction.ReplicaIdentity(in.from(start), identity, null);
    }
    in.expect("index");
    Name index = g.names.columnId();
    return new AlterAction.ReplicaIdentity(in.from(start), "index", index);
  }
}
