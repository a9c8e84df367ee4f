package dev.pgwright.diff;

import dev.pgwright.model.Access;
import dev.pgwright.model.Column;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One difference between two schemas, named by what has to happen to the older one.
public sealed interface Change {

  /// The object that is changed, under its name in the older schema where it has one there.
  ObjectId target();

  /// An object that only the newer schema has.
  record Create(SchemaObject object) implements Change {
    @Override
    public ObjectId target() {
      return object.id();
    }
  }

  /// An object that only the older schema has.
  record Drop(SchemaObject object) implements Change {
    @Override
    public ObjectId target() {
      return object.id();
    }
  }

  /// An object that both have, with different properties; both records are of one type.
  ///
  /// The columns of tables are left to the changes of columns.
  record Alter(SchemaObject before, SchemaObject after) implements Change {
    @Override
    public ObjectId target() {
      return before.id();
    }
  }

  /// A constraint, index or sequence that is the same but for its name.
  record Rename(SchemaObject before, SchemaObject after) implements Change {
    @Override
    public ObjectId target() {
      return before.id();
    }

    /// The new name.
    public Name to() {
      ObjectId id = after.id();
      return id.part() == null ? id.name() : id.partName();
    }
  }

  record AddColumn(QualifiedName table, Column column) implements Change {
    @Override
    public ObjectId target() {
      return ObjectId.part(ObjectKind.COLUMN, table, column.name());
    }
  }

  record DropColumn(QualifiedName table, Column column) implements Change {
    @Override
    public ObjectId target() {
      return ObjectId.part(ObjectKind.COLUMN, table, column.name());
    }
  }

  /// A column that both have, with different properties.
  record AlterColumn(QualifiedName table, Column before, Column after) implements Change {
    @Override
    public ObjectId target() {
      return ObjectId.part(ObjectKind.COLUMN, table, before.name());
    }
  }

  /// The role that an object belongs to.
  ///
  /// @param before null for the role that reads
  /// @param after null for the role that reads
  record Owner(ObjectId target, @Nullable Name before, @Nullable Name after) implements Change {}

  /// Who may do what with an object or a column; in the form of [Access#grants()].
  record Grants(ObjectId target, List<Access.Grant> before, List<Access.Grant> after)
      implements Change {
    public Grants {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// A comment.
  ///
  /// @param before null when there was none
  /// @param after null when there is to be none
  record Comment(ObjectId target, @Nullable String before, @Nullable String after)
      implements Change {}
}
