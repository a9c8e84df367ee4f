package dev.pgwright.source.snapshot;

import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Schemas made at random of every kind of object there is, by reflection over the records.
final class AnySchema {

  private static final String LETTERS = "ab.\"/(): ,;\\'é漢_{}[]\n\t$1";

  private final Random random;

  AnySchema(long seed) {
    this.random = new Random(seed);
  }

  Schema next() {
    var objects = new TreeMap<ObjectId, SchemaObject>();
    for (Class<?> kind : kinds()) {
      for (int i = random.nextInt(4); i > 0; i--) {
        SchemaObject object = object(kind);
        objects.put(object.id(), object);
      }
    }
    var comments = new TreeMap<ObjectId, String>();
    for (int i = random.nextInt(6); i > 0; i--) {
      comments.put(id(), text());
    }
    return Schema.of(
        random.nextInt(180010),
        objects.values(),
        comments,
        many(Schema.Dependency.class),
        many(Schema.Unhandled.class));
  }

  /// An object that has a label; not every record that reflection can make has one.
  private SchemaObject object(Class<?> kind) {
    while (true) {
      var object = (SchemaObject) record(kind);
      if (labelled(object.id())) {
        return object;
      }
    }
  }

  private static boolean labelled(ObjectId id) {
    try {
      return !id.label().isEmpty();
    } catch (IllegalStateException _) {
      return false;
    }
  }

  static List<Class<?>> kinds() {
    return permitted(SchemaObject.class).toList();
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(AnySchema::permitted)
        : Stream.of(type);
  }

  private <T> List<T> many(Class<T> type) {
    var list = new ArrayList<T>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(type.cast(record(type)));
    }
    return list;
  }

  Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    var arguments = new @Nullable Object[components.length];
    var types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = value(components[i].getAnnotatedType());
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private @Nullable Object value(AnnotatedType annotated) {
    if (annotated.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    if (annotated instanceof AnnotatedParameterizedType list) {
      var values = new ArrayList<@Nullable Object>();
      for (int i = random.nextInt(4); i > 0; i--) {
        values.add(value(list.getAnnotatedActualTypeArguments()[0]));
      }
      return values;
    }
    Class<?> type = (Class<?>) annotated.getType();
    if (type == String.class) {
      return text();
    }
    if (type == Name.class) {
      return name();
    }
    if (type == QualifiedName.class) {
      return new QualifiedName(name(), name());
    }
    if (type == ObjectId.class) {
      return id();
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class || type == Integer.class) {
      return random.nextInt();
    }
    if (type == long.class || type == Long.class) {
      return random.nextLong();
    }
    if (type == double.class || type == Double.class) {
      return random.nextDouble();
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type.isSealed()) {
      List<Class<?>> all = permitted(type).toList();
      return record(all.get(random.nextInt(all.size())));
    }
    return record(type);
  }

  private ObjectId id() {
    ObjectKind[] kinds = ObjectKind.values();
    while (true) {
      var id =
          new ObjectId(
              kinds[random.nextInt(kinds.length)],
              random.nextInt(5) == 0 ? null : name(),
              name(),
              random.nextBoolean() ? null : text());
      if (labelled(id)) {
        return id;
      }
    }
  }

  private Name name() {
    return new Name(letters(1 + random.nextInt(6)));
  }

  private String text() {
    return letters(random.nextInt(12));
  }

  private String letters(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
