/// Tests of the renderers: goldens, the real Alembic and the real server.
@org.jspecify.annotations.NullMarked
package dev.pgwright.render;
