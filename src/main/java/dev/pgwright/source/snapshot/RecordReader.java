package dev.pgwright.source.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.SchemaObject;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records from trees of JSON that [RecordWriter] made, or that people changed since.
final class RecordReader {

  /// A tree that is not of the form of its record.
  static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    Mismatch(String pointer, String message) {
      super(message);
      this.pointer = pointer;
    }

    /// The JSON pointer of the place.
    String pointer() {
      return pointer;
    }
  }

  private RecordReader() {}

  /// @throws Mismatch when the tree is not of the form of the record
  static Object read(JsonNode node, Class<? extends Record> type) {
    return object(node, type, "");
  }

  private static @Nullable Object value(JsonNode node, AnnotatedType annotated, String at) {
    if (node.isNull()) {
      if (!annotated.isAnnotationPresent(Nullable.class)) {
        throw new Mismatch(at, "null where there must be a value");
      }
      return null;
    }
    Type type = annotated.getType();
    if (type instanceof ParameterizedType generic
        && annotated instanceof AnnotatedParameterizedType parameters) {
      AnnotatedType[] arguments = parameters.getAnnotatedActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(node, arguments[0], at)
          : map(node, arguments, at);
    }
    return plain(node, (Class<?>) type, at);
  }

  private static List<@Nullable Object> list(JsonNode node, AnnotatedType element, String at) {
    need(node.isArray(), at, "no list");
    var list = new ArrayList<@Nullable Object>();
    for (int i = 0; i < node.size(); i++) {
      list.add(value(node.get(i), element, at + "/" + i));
    }
    return list;
  }

  private static Map<Object, @Nullable Object> map(
      JsonNode node, AnnotatedType[] arguments, String at) {
    var map = new LinkedHashMap<Object, @Nullable Object>();
    if (arguments[1].getType() == SchemaObject.class) {
      need(node.isArray(), at, "no list");
      for (int i = 0; i < node.size(); i++) {
        String here = at + "/" + i;
        var object = (SchemaObject) Objects.requireNonNull(value(node.get(i), arguments[1], here));
        need(map.put(object.id(), object) == null, here, "a second " + object.id().label());
      }
      return map;
    }
    need(node.isObject(), at, "no object");
    for (var entry : node.properties()) {
      String here = at + "/" + escaped(entry.getKey());
      Object key = text(entry.getKey(), (Class<?>) arguments[0].getType(), here);
      map.put(key, value(entry.getValue(), arguments[1], here));
    }
    return map;
  }

  private static Object plain(JsonNode node, Class<?> type, String at) {
    if (type == boolean.class || type == Boolean.class) {
      need(node.isBoolean(), at, "neither true nor false");
      return node.booleanValue();
    }
    if (type == int.class || type == Integer.class) {
      need(node.canConvertToInt() && node.isIntegralNumber(), at, "no whole number");
      return node.intValue();
    }
    if (type == long.class || type == Long.class) {
      need(node.canConvertToLong() && node.isIntegralNumber(), at, "no whole number");
      return node.longValue();
    }
    if (type == double.class || type == Double.class) {
      need(node.isNumber(), at, "no number");
      return node.doubleValue();
    }
    if (type.isInterface() && type.isSealed()) {
      return choice(node, type, at);
    }
    if (type.isRecord()
        && type != Name.class
        && type != QualifiedName.class
        && type != ObjectId.class) {
      return object(node, type, at);
    }
    need(node.isTextual(), at, "no text");
    return text(node.textValue(), type, at);
  }

  private static Object text(String text, Class<?> type, String at) {
    try {
      if (type == String.class) {
        return text;
      }
      if (type == Name.class) {
        return new Name(text);
      }
      if (type == QualifiedName.class) {
        return Names.qualifiedName(text);
      }
      if (type == ObjectId.class) {
        return Names.objectId(text);
      }
    } catch (IllegalArgumentException e) {
      throw new Mismatch(at, String.valueOf(e.getMessage()));
    }
    Object[] constants = type.getEnumConstants();
    if (constants == null) {
      throw new IllegalStateException("no form for " + type);
    }
    return Stream.of(constants)
        .filter(it -> Names.of((Enum<?>) it).equals(text))
        .findFirst()
        .orElseThrow(() -> new Mismatch(at, "unknown word \"" + text + "\""));
  }

  /// One of the records that a sealed interface permits, at any depth.
  private static Object choice(JsonNode node, Class<?> type, String at) {
    need(node.isObject(), at, "no object");
    String kind = node.path(Names.KIND).asText();
    Class<?> chosen =
        permitted(type)
            .filter(it -> Names.kind(it).equals(kind))
            .findFirst()
            .orElseThrow(() -> new Mismatch(at, "unknown kind \"" + kind + "\""));
    Object value = object(node, chosen, at);
    if (value instanceof SchemaObject it && node.has(Names.ID)) {
      need(
          node.path(Names.ID).asText().equals(it.id().label()),
          at + "/" + Names.ID,
          "id says " + node.path(Names.ID).asText() + ", the rest says " + it.id().label());
    }
    return value;
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(RecordReader::permitted)
        : Stream.of(type);
  }

  private static Object object(JsonNode node, Class<?> type, String at) {
    need(node.isObject(), at, "no object");
    var unknown = new LinkedHashSet<String>();
    node.fieldNames().forEachRemaining(unknown::add);
    Shape shape = Shape.of(type);
    if (shape.choice()) {
      unknown.remove(Names.KIND);
      unknown.remove(Names.ID);
    }
    var arguments = new ArrayList<@Nullable Object>();
    for (Shape.Component component : shape.components()) {
      unknown.remove(component.key());
      arguments.add(component(node, type, component, at));
    }
    if (!unknown.isEmpty()) {
      String key = unknown.getFirst();
      throw new Mismatch(at + "/" + escaped(key), "the key \"" + key + "\" is not known here");
    }
    try {
      return shape.constructor().newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      throw new Mismatch(at, String.valueOf(e.getTargetException().getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object component(
      JsonNode node, Class<?> type, Shape.Component component, String at) {
    String key = component.key();
    JsonNode value = node.get(key);
    if (value != null) {
      return value(value, component.type(), at + "/" + key);
    }
    Object earlier = Later.value(type, key);
    if (earlier == null && !component.nullable()) {
      throw new Mismatch(at, "the key \"" + key + "\" is missing");
    }
    return earlier;
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static void need(boolean holds, String at, String message) {
    if (!holds) {
      throw new Mismatch(at, message);
    }
  }
}
