from sqlalchemy import BigInteger, Column, ForeignKey, Identity, Index, Numeric, Text, text
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Customer(Base):
    __tablename__ = "customers"

    id = Column(BigInteger, Identity(always=True), primary_key=True)
    email = Column(Text, nullable=False, unique=True)
    telephone = Column(Text)


class Order(Base):
    __tablename__ = "orders"
    __table_args__ = (Index("idx_orders_open", "customer_id", postgresql_where=text("state = 'open'")),)

    id = Column(BigInteger, Identity(always=True), primary_key=True)
    customer_id = Column(ForeignKey("customers.id"), nullable=False, index=True)
    total = Column(Numeric(10, 2), nullable=False)
    state = Column(Text, nullable=False, server_default="open")
