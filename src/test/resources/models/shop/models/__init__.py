"""Every model of the shop; importing this imports them all."""

from shop.models.base import Base, metadata, tables
from shop.models.orders import Order, User
