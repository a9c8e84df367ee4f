from shop.models.base import engine

engine.connect()
