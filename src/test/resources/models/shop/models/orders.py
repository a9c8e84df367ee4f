from sqlalchemy import (
    CheckConstraint, Column, DateTime, Enum, ForeignKey, Index, Integer, Numeric, String, event, func, text
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import DDL
from sqlalchemy.types import UserDefinedType

from shop.models.base import Base, metadata


class CIText(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "CITEXT"


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)
    email = Column(CIText, nullable=False, unique=True)
    share = Column(String(10), CheckConstraint("share like '%%x' or share ~ '1:2'", name="share_ok"))
    token = Column(postgresql.UUID, server_default=text("uuid_generate_v4()"))
    mood = Column(Enum("ok", "it's bad", name="mood"), server_default="ok", nullable=False)


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (
        Index("ix_orders_open", "user_id", postgresql_where=text("total > 0")),
        {"schema": "sales", "comment": "100% of them"},
    )
    id = Column(Integer, primary_key=True)
    user_id = Column(ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True)
    total = Column(Numeric(10, 2), nullable=False)
    made = Column(DateTime(timezone=True), server_default=func.now())


event.listen(
    metadata,
    "after_create",
    DDL("create view spenders as select user_id from sales.orders where total %% 2 = 0"),
)
