@org.jspecify.annotations.NullMarked
package dev.pgwright.alembic.reading;
