from sqlalchemy import MetaData
from sqlalchemy.orm import declarative_base

from .names import CONVENTION

Base = declarative_base(metadata=MetaData(naming_convention=CONVENTION))
