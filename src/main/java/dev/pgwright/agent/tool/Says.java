package dev.pgwright.agent.tool;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a value means, for whoever fills it in.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Says {

  /// One sentence without a full stop; empty where the name says it.
  String value();

  /// The least a number may be.
  long min() default Long.MIN_VALUE;

  /// The most a number may be.
  long max() default Long.MAX_VALUE;
}
