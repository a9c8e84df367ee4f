#!/usr/bin/env bash
set -euo pipefail
echo "deploying ${1:-staging}"
kubectl apply -f k8s/
