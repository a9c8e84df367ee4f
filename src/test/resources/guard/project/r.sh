#!/bin/sh
dropdb prod
