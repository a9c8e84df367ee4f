package dev.pgwright.agent.tool;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.pgwright.report.Status;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON schemas of records: keys in snake case and in the order of the components.
final class Schemas {

  private Schemas() {}

  /// Of what goes into a tool: what may be left out is not required, and is described.
  static Map<String, Object> input(Class<? extends Record> type) {
    return object(type, true);
  }

  /// Of what comes out. What is always there is not said, and objects inside are left open: lists
  /// of tools are read by models in each conversation, and are to be short.
  static Map<String, Object> output(Class<? extends Record> type) {
    Map<String, Object> schema = object(type, false);
    schema.remove("additionalProperties");
    schema.remove("required");
    return schema;
  }

  private static Map<String, Object> object(Class<?> type, boolean input) {
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      var schema = new LinkedHashMap<>(of(component.getAnnotatedType(), input));
      describe(component, schema);
      String name = key(component);
      properties.put(name, schema);
      if (required(component)) {
        required.add(name);
      }
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static void describe(RecordComponent component, Map<String, Object> schema) {
    Says says = component.getAnnotation(Says.class);
    if (says == null) {
      return;
    }
    if (!says.value().isEmpty()) {
      schema.put("description", says.value());
    }
    if (says.min() != Long.MIN_VALUE) {
      schema.put("minimum", says.min());
    }
    if (says.max() != Long.MAX_VALUE) {
      schema.put("maximum", says.max());
    }
  }

  /// Whether a caller has to give it: lists and maps are empty and booleans false otherwise.
  static boolean required(RecordComponent component) {
    Class<?> type = component.getType();
    return !nullable(component)
        && type != boolean.class
        && !List.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type);
  }

  static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Map<String, Object> of(AnnotatedType annotated, boolean input) {
    Type type = annotated.getType();
    Class<?> raw =
        (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    var schema = new LinkedHashMap<String, Object>();
    if (raw.isRecord()) {
      return input ? object(raw, true) : keys(raw);
    }
    if (raw.isEnum()) {
      schema.put("type", "string");
      schema.put("enum", words(raw));
    } else if (List.class.isAssignableFrom(raw)) {
      schema.put("type", "array");
      schema.put("items", of(argument(annotated, 0), input));
    } else if (Map.class.isAssignableFrom(raw)) {
      schema.put("type", "object");
      boolean any = argument(annotated, 1).getType() == Object.class;
      schema.put("additionalProperties", any ? true : of(argument(annotated, 1), input));
    } else if (raw != Object.class) {
      schema.put("type", word(raw));
    }
    return schema;
  }

  /// An object inside a result: its keys alone, since every schema is paid for in each
  /// conversation.
  private static Map<String, Object> keys(Class<?> type) {
    var keys = new ArrayList<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      keys.add(key(component));
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("description", String.join(", ", keys));
    return schema;
  }

  private static AnnotatedType argument(AnnotatedType type, int number) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[number];
  }

  private static List<String> words(Class<?> type) {
    var words = new ArrayList<String>();
    for (Object constant : type.getEnumConstants()) {
      words.add(word((Enum<?>) constant));
    }
    return words;
  }

  /// A constant in JSON: small letters, but for what the mission writes in large ones.
  static String word(Enum<?> constant) {
    return constant instanceof Status ? constant.name() : constant.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "integer";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    throw new IllegalStateException("no schema for " + type);
  }

  /// The key of a component: `lock_mode` for `lockMode`, or its name where the record says so.
  static String key(RecordComponent component) {
    return component.getDeclaringRecord().isAnnotationPresent(JsonNaming.class)
        ? component.getName()
        : snake(component.getName());
  }

  private static String snake(String component) {
    var key = new StringBuilder();
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (Character.isUpperCase(c)) {
        key.append('_').append(Character.toLowerCase(c));
      } else {
        key.append(c);
      }
    }
    return key.toString();
  }
}
