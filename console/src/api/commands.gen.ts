// Made by `npm run api-types` from api/openapi.json. Not to be edited.

export const commands = {
  "capture.order": {
    "title": "Take an order",
    "says": "Captures an order from any channel, validates it, makes its promise, chooses its path and reserves its units, in one commit.",
    "path": "/v1/orders",
    "schema": {
      "type": "object",
      "properties": {
        "channel": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "source": {
          "type": "object",
          "properties": {
            "key": {
              "type": "string",
              "description": "The channel's own id of the order, as text",
              "minLength": 1,
              "maxLength": 200
            },
            "name": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 200
                },
                {
                  "type": "null"
                }
              ]
            },
            "ids": {
              "type": "object",
              "default": {},
              "additionalProperties": {
                "type": "string",
                "maxLength": 300
              }
            }
          },
          "required": [
            "key"
          ],
          "description": "Where the order comes from; a key is captured once in a channel",
          "additionalProperties": false
        },
        "delivery": {
          "anyOf": [
            {
              "type": "string",
              "format": "uuid"
            },
            {
              "type": "null"
            }
          ]
        },
        "placedAt": {
          "type": "string",
          "format": "date-time"
        },
        "customer": {
          "type": "object",
          "properties": {
            "key": {
              "description": "The shop's own id of the customer",
              "anyOf": [
                {
                  "type": "string",
                  "description": "A code, 1 to 100 characters",
                  "minLength": 1,
                  "maxLength": 200
                },
                {
                  "type": "null"
                }
              ]
            },
            "name": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 200
                },
                {
                  "type": "null"
                }
              ]
            },
            "email": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 320
                },
                {
                  "type": "null"
                }
              ]
            },
            "phone": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 50
                },
                {
                  "type": "null"
                }
              ]
            }
          },
          "default": {},
          "additionalProperties": false
        },
        "currency": {
          "type": "string"
        },
        "pricesIncludeTax": {
          "type": "boolean",
          "default": false
        },
        "taxRounding": {
          "type": "string",
          "enum": [
            "unit",
            "line",
            "order"
          ]
        },
        "groups": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string",
                "pattern": "^G\\d{1,4}$"
              },
              "method": {
                "type": "string",
                "enum": [
                  "pickup",
                  "ship",
                  "taken",
                  "none"
                ]
              },
              "place": {
                "description": "The pickup store, or the place of the till",
                "anyOf": [
                  {
                    "type": "string",
                    "description": "A code, 1 to 100 characters",
                    "minLength": 1,
                    "maxLength": 100
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "address": {
                "anyOf": [
                  {
                    "type": "object",
                    "properties": {
                      "name": {
                        "anyOf": [
                          {
                            "type": "string",
                            "maxLength": 200
                          },
                          {
                            "type": "null"
                          }
                        ]
                      },
                      "lines": {
                        "type": "array",
                        "items": {
                          "type": "string",
                          "maxLength": 200
                        },
                        "default": []
                      },
                      "city": {
                        "anyOf": [
                          {
                            "type": "string",
                            "maxLength": 200
                          },
                          {
                            "type": "null"
                          }
                        ]
                      },
                      "region": {
                        "anyOf": [
                          {
                            "type": "string",
                            "maxLength": 100
                          },
                          {
                            "type": "null"
                          }
                        ]
                      },
                      "postcode": {
                        "anyOf": [
                          {
                            "type": "string",
                            "maxLength": 20
                          },
                          {
                            "type": "null"
                          }
                        ]
                      },
                      "country": {
                        "type": "string",
                        "pattern": "^[A-Z]{2}$"
                      },
                      "phone": {
                        "anyOf": [
                          {
                            "type": "string",
                            "maxLength": 50
                          },
                          {
                            "type": "null"
                          }
                        ]
                      }
                    },
                    "required": [
                      "country"
                    ],
                    "additionalProperties": false
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "service": {
                "anyOf": [
                  {
                    "type": "string",
                    "description": "A code, 1 to 100 characters",
                    "minLength": 1,
                    "maxLength": 100
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "wantedBy": {
                "anyOf": [
                  {
                    "type": "string",
                    "format": "date-time"
                  },
                  {
                    "type": "null"
                  }
                ]
              }
            },
            "required": [
              "id",
              "method"
            ],
            "additionalProperties": false
          }
        },
        "lines": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "id": {
                "type": "string",
                "pattern": "^L\\d{1,5}$"
              },
              "group": {
                "type": "string"
              },
              "item": {
                "anyOf": [
                  {
                    "type": "string",
                    "description": "A code, 1 to 100 characters",
                    "minLength": 1,
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "sku": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "title": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 500
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 10000
              },
              "price": {
                "type": "integer",
                "description": "List price of one unit",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "amount": {
                "type": "integer",
                "description": "List price of the whole quantity, where it is not a multiple",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "discounts": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "code": {
                      "type": "string",
                      "description": "A code, 1 to 100 characters",
                      "minLength": 1,
                      "maxLength": 100
                    },
                    "amount": {
                      "type": "integer",
                      "description": "Minor units of the currency",
                      "format": "int64",
                      "minimum": -9007199254740991,
                      "maximum": 9007199254740991
                    },
                    "shares": {
                      "type": "object",
                      "additionalProperties": {
                        "type": "integer",
                        "description": "Minor units of the currency",
                        "format": "int64",
                        "minimum": -9007199254740991,
                        "maximum": 9007199254740991
                      }
                    }
                  },
                  "required": [
                    "code",
                    "amount"
                  ],
                  "additionalProperties": false
                }
              },
              "tax": {
                "description": "Tax as charged, by jurisdiction",
                "anyOf": [
                  {
                    "type": "object",
                    "additionalProperties": {
                      "type": "integer",
                      "description": "Minor units of the currency",
                      "format": "int64",
                      "minimum": -9007199254740991,
                      "maximum": 9007199254740991
                    }
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "rates": {
                "type": "object",
                "default": {},
                "description": "Parts per million by jurisdiction",
                "additionalProperties": {
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 1000000
                }
              },
              "giftCard": {
                "description": "Face value, when the line sells gift cards",
                "anyOf": [
                  {
                    "type": "integer",
                    "description": "Minor units of the currency",
                    "format": "int64",
                    "minimum": -9007199254740991,
                    "maximum": 9007199254740991
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "stocked": {
                "type": "boolean"
              },
              "attribution": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "associate": {
                      "type": "string",
                      "description": "A code, 1 to 100 characters",
                      "minLength": 1,
                      "maxLength": 100
                    },
                    "share": {
                      "type": "integer",
                      "exclusiveMinimum": 0,
                      "maximum": 9007199254740991
                    }
                  },
                  "required": [
                    "associate",
                    "share"
                  ],
                  "additionalProperties": false
                },
                "default": []
              },
              "commission": {
                "type": "integer",
                "minimum": 0,
                "maximum": 1000000
              }
            },
            "required": [
              "quantity"
            ],
            "additionalProperties": false
          },
          "minItems": 1
        },
        "discounts": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "code": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "amount": {
                "type": "integer",
                "description": "Minor units of the currency",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "shares": {
                "type": "object",
                "additionalProperties": {
                  "type": "integer",
                  "description": "Minor units of the currency",
                  "format": "int64",
                  "minimum": -9007199254740991,
                  "maximum": 9007199254740991
                }
              }
            },
            "required": [
              "code",
              "amount"
            ],
            "additionalProperties": false
          }
        },
        "shipping": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "group": {
                "type": "string"
              },
              "amount": {
                "type": "integer",
                "description": "Minor units of the currency",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "tax": {
                "anyOf": [
                  {
                    "type": "object",
                    "additionalProperties": {
                      "type": "integer",
                      "description": "Minor units of the currency",
                      "format": "int64",
                      "minimum": -9007199254740991,
                      "maximum": 9007199254740991
                    }
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "rates": {
                "type": "object",
                "default": {},
                "description": "Parts per million by jurisdiction",
                "additionalProperties": {
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 1000000
                }
              }
            },
            "required": [
              "amount"
            ],
            "additionalProperties": false
          }
        },
        "passThrough": {
          "type": "object",
          "additionalProperties": {
            "type": "integer",
            "description": "Minor units of the currency",
            "format": "int64",
            "minimum": -9007199254740991,
            "maximum": 9007199254740991
          }
        },
        "tenders": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "card",
                  "wallet",
                  "pay_later",
                  "gift_card",
                  "store_credit",
                  "cash",
                  "invoice",
                  "marketplace"
                ]
              },
              "provider": {
                "anyOf": [
                  {
                    "type": "string",
                    "description": "A code, 1 to 100 characters",
                    "minLength": 1,
                    "maxLength": 100
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "account": {
                "description": "Gift card, holder of store credit, or till",
                "anyOf": [
                  {
                    "type": "string",
                    "description": "A code, 1 to 100 characters",
                    "minLength": 1,
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "label": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 100
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "reference": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "amount": {
                "type": "integer",
                "description": "Minor units of the currency",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "authorised": {
                "anyOf": [
                  {
                    "type": "object",
                    "properties": {
                      "amount": {
                        "type": "integer",
                        "description": "Minor units of the currency",
                        "format": "int64",
                        "minimum": -9007199254740991,
                        "maximum": 9007199254740991
                      },
                      "until": {
                        "anyOf": [
                          {
                            "type": "string",
                            "format": "date-time"
                          },
                          {
                            "type": "null"
                          }
                        ]
                      }
                    },
                    "required": [
                      "amount"
                    ],
                    "additionalProperties": false
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "captured": {
                "anyOf": [
                  {
                    "type": "object",
                    "properties": {
                      "amount": {
                        "type": "integer",
                        "description": "Minor units of the currency",
                        "format": "int64",
                        "minimum": -9007199254740991,
                        "maximum": 9007199254740991
                      },
                      "tendered": {
                        "type": "integer",
                        "description": "Minor units of the currency",
                        "format": "int64",
                        "minimum": -9007199254740991,
                        "maximum": 9007199254740991
                      }
                    },
                    "required": [
                      "amount"
                    ],
                    "additionalProperties": false
                  },
                  {
                    "type": "null"
                  }
                ]
              }
            },
            "required": [
              "kind",
              "amount"
            ],
            "additionalProperties": false
          }
        },
        "total": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        },
        "fraud": {
          "anyOf": [
            {
              "type": "object",
              "properties": {
                "score": {
                  "type": "integer",
                  "minimum": 0,
                  "maximum": 100
                },
                "signals": {
                  "type": "array",
                  "items": {
                    "type": "string",
                    "maxLength": 200
                  },
                  "default": []
                }
              },
              "required": [
                "score"
              ],
              "additionalProperties": false
            },
            {
              "type": "null"
            }
          ]
        },
        "note": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 5000
            },
            {
              "type": "null"
            }
          ]
        },
        "require": {
          "type": "string",
          "enum": [
            "nothing",
            "promise"
          ],
          "default": "nothing",
          "description": "promise: take the order only if a promise can be made at once"
        },
        "holds": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "totals",
                  "items",
                  "address",
                  "elsewhere",
                  "payment"
                ]
              },
              "says": {
                "type": "string",
                "maxLength": 1000
              }
            },
            "required": [
              "kind",
              "says"
            ],
            "additionalProperties": false
          }
        }
      },
      "required": [
        "channel",
        "source",
        "currency",
        "lines",
        "total"
      ],
      "additionalProperties": false
    }
  },
  "capture.revise": {
    "title": "Change contact, address or note",
    "says": "Changes what does not change the sale. A new address is checked again before anything is released.",
    "path": "/v1/orders/{order}/revisions",
    "schema": {
      "type": "object",
      "properties": {
        "customer": {
          "type": "object",
          "properties": {
            "key": {
              "description": "The shop's own id of the customer",
              "anyOf": [
                {
                  "type": "string",
                  "description": "A code, 1 to 100 characters",
                  "minLength": 1,
                  "maxLength": 200
                },
                {
                  "type": "null"
                }
              ]
            },
            "name": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 200
                },
                {
                  "type": "null"
                }
              ]
            },
            "email": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 320
                },
                {
                  "type": "null"
                }
              ]
            },
            "phone": {
              "anyOf": [
                {
                  "type": "string",
                  "maxLength": 50
                },
                {
                  "type": "null"
                }
              ]
            }
          },
          "additionalProperties": false
        },
        "addresses": {
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "properties": {
              "name": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "lines": {
                "type": "array",
                "items": {
                  "type": "string",
                  "maxLength": 200
                },
                "default": []
              },
              "city": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "region": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 100
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "postcode": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 20
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "country": {
                "type": "string",
                "pattern": "^[A-Z]{2}$"
              },
              "phone": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 50
                  },
                  {
                    "type": "null"
                  }
                ]
              }
            },
            "required": [
              "country"
            ],
            "additionalProperties": false
          }
        },
        "note": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 5000
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "additionalProperties": false
    }
  },
  "capture.cancel": {
    "title": "Cancel units",
    "says": "Ends units that have not reached the customer: frees their claims, captures less or refunds what was captured.",
    "path": "/v1/orders/{order}/cancellations",
    "schema": {
      "type": "object",
      "properties": {
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: everything that has not ended",
          "minItems": 1
        },
        "reason": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        },
        "by": {
          "type": "string",
          "enum": [
            "customer",
            "us",
            "channel"
          ],
          "default": "customer"
        },
        "shipping": {
          "type": "string",
          "enum": [
            "keep",
            "prorata"
          ]
        },
        "refunded": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "tender": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "amount": {
                "type": "integer",
                "description": "Minor units of the currency",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "reference": {
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              }
            },
            "required": [
              "tender",
              "amount"
            ],
            "additionalProperties": false
          },
          "description": "What the channel has paid back by itself already: it is recorded, and not paid once more"
        }
      },
      "required": [
        "reason"
      ],
      "additionalProperties": false
    }
  },
  "capture.map_line": {
    "title": "Map a line to an item",
    "says": "Says which of our items a channel's line is, or that no stock is kept of it.",
    "path": "/v1/orders/{order}/line-mappings",
    "schema": {
      "type": "object",
      "properties": {
        "line": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "item": {
          "anyOf": [
            {
              "type": "string",
              "description": "A code, 1 to 100 characters",
              "minLength": 1,
              "maxLength": 200
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "line",
        "item"
      ],
      "additionalProperties": false
    }
  },
  "validate.hold": {
    "title": "Hold",
    "says": "Blocks named steps of an order until somebody releases it. The promise clock runs on.",
    "path": "/v1/orders/{order}/holds",
    "schema": {
      "type": "object",
      "properties": {
        "blocks": {
          "type": "array",
          "items": {
            "type": "string",
            "enum": [
              "promise",
              "release",
              "hand_over",
              "close"
            ]
          },
          "default": [
            "release",
            "hand_over"
          ],
          "minItems": 1
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 1000
        }
      },
      "required": [
        "because"
      ],
      "additionalProperties": false
    }
  },
  "validate.release": {
    "title": "Release a hold",
    "says": "Lifts a hold; what waited for it goes on in the same commit.",
    "path": "/v1/orders/{order}/hold-releases",
    "schema": {
      "type": "object",
      "properties": {
        "hold": {
          "type": "string",
          "description": "None: the only open one",
          "minLength": 1,
          "maxLength": 100
        },
        "because": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 1000
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "additionalProperties": false
    }
  },
  "validate.record_authorisation": {
    "title": "Record an authorisation",
    "says": "A provider's answer: the tender is authorised, or declined.",
    "path": "/v1/orders/{order}/authorisations",
    "schema": {
      "type": "object",
      "properties": {
        "tender": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "amount": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        },
        "reference": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 200
            },
            {
              "type": "null"
            }
          ]
        },
        "until": {
          "anyOf": [
            {
              "type": "string",
              "format": "date-time"
            },
            {
              "type": "null"
            }
          ]
        },
        "declined": {
          "description": "Why the provider said no",
          "anyOf": [
            {
              "type": "string",
              "maxLength": 500
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "tender",
        "amount"
      ],
      "additionalProperties": false
    }
  },
  "validate.void": {
    "title": "Record a void",
    "says": "The open authorisation of a tender has ended: voided, expired, or freed by the provider.",
    "path": "/v1/orders/{order}/voids",
    "schema": {
      "type": "object",
      "properties": {
        "tender": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "tender",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "promise.make": {
    "title": "Make the promise",
    "says": "Finds the plan of least expected cost for what has no source yet, reserves it, holds a backup behind a doubtful one, and promises a time.",
    "path": "/v1/orders/{order}/promises",
    "schema": {
      "type": "object",
      "properties": {},
      "additionalProperties": false
    }
  },
  "promise.record_contact": {
    "title": "Record a contact",
    "says": "The customer was told something, by us or by a person: it counts once the provider has said yes.",
    "path": "/v1/orders/{order}/contacts",
    "schema": {
      "type": "object",
      "properties": {
        "kind": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "by": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "says": {
          "type": "string",
          "minLength": 1,
          "maxLength": 2000
        },
        "group": {
          "anyOf": [
            {
              "type": "string",
              "description": "A code, 1 to 100 characters",
              "minLength": 1,
              "maxLength": 100
            },
            {
              "type": "null"
            }
          ]
        },
        "promised": {
          "anyOf": [
            {
              "type": "string",
              "format": "date-time"
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "kind",
        "by",
        "says"
      ],
      "additionalProperties": false
    }
  },
  "route.confirm": {
    "title": "Confirm routing",
    "says": "The plan stands: its picks may start.",
    "path": "/v1/orders/{order}/route-confirmations",
    "schema": {
      "type": "object",
      "properties": {
        "group": {
          "type": "string",
          "description": "None: the only group",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "additionalProperties": false
    }
  },
  "route.switch": {
    "title": "Switch to backup",
    "says": "Takes the armed backup now, before anything failed.",
    "path": "/v1/orders/{order}/route-switches",
    "schema": {
      "type": "object",
      "properties": {
        "group": {
          "type": "string",
          "description": "None: the only group",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "additionalProperties": false
    }
  },
  "route.assign": {
    "title": "Send to a place",
    "says": "Moves what nobody has picked yet to a place of your choice, with the promise that it can keep.",
    "path": "/v1/orders/{order}/assignments",
    "schema": {
      "type": "object",
      "properties": {
        "group": {
          "type": "string",
          "description": "None: the only group",
          "minLength": 1,
          "maxLength": 100
        },
        "place": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "required": [
        "place"
      ],
      "additionalProperties": false
    }
  },
  "route.decline": {
    "title": "Decline at a place",
    "says": "A place says that it cannot serve units: they are free again and the fallback runs.",
    "path": "/v1/orders/{order}/declines",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "place",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "route.stop_waiting": {
    "title": "Do not wait for the supply",
    "says": "What waits for a supply waits no more: the fallback runs, or the next best plan, or a person must choose.",
    "path": "/v1/orders/{order}/wait-ends",
    "schema": {
      "type": "object",
      "properties": {
        "group": {
          "type": "string",
          "description": "None: every group that waits",
          "minLength": 1,
          "maxLength": 100
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "because"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.accept": {
    "title": "Accept the pick",
    "says": "The place says that it will pick what was released to it: its time to accept no longer runs.",
    "path": "/v1/orders/{order}/acceptances",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.withdraw": {
    "title": "Withdraw from the pick list",
    "says": "Takes released units off the list again; they stay reserved.",
    "path": "/v1/orders/{order}/pick-withdrawals",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "because"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.pick": {
    "title": "Pick",
    "says": "Units leave the bin for the tote, by scan.",
    "path": "/v1/orders/{order}/picks",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        },
        "began": {
          "type": "string",
          "format": "date-time"
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.unpick": {
    "title": "Put a pick back",
    "says": "Picked units go back into their bin and stay on the list.",
    "path": "/v1/orders/{order}/unpicks",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.short": {
    "title": "Not found",
    "says": "The picker does not find units: trust in the record falls at once, a count is asked for, the fallback runs.",
    "path": "/v1/orders/{order}/short-picks",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        },
        "answer": {
          "type": "string",
          "enum": [
            "empty",
            "wrong_variant",
            "damaged",
            "on_display",
            "cannot_reach"
          ],
          "default": "empty"
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.pack": {
    "title": "Pack",
    "says": "Picked units go into a parcel, or on the pickup shelf.",
    "path": "/v1/orders/{order}/packs",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        },
        "shelf": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 50
            },
            {
              "type": "null"
            }
          ]
        },
        "weight": {
          "description": "Grams",
          "anyOf": [
            {
              "type": "integer",
              "exclusiveMinimum": 0,
              "maximum": 9007199254740991
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.unpack": {
    "title": "Unpack",
    "says": "Opens a parcel again.",
    "path": "/v1/orders/{order}/unpacks",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.hand_over": {
    "title": "Hand over",
    "says": "The customer takes what is ready: revenue, tax and cost are booked, and what he owes is captured.",
    "path": "/v1/orders/{order}/hand-overs",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        },
        "proof": {
          "type": "string",
          "description": "Pickup code, or kind of document and its last digits",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "required": [
        "proof"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.ship": {
    "title": "Ship",
    "says": "Units leave with a carrier; a pick or pack that nobody told runs with it.",
    "path": "/v1/orders/{order}/shipments",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "Only units at this place",
          "minLength": 1,
          "maxLength": 100
        },
        "units": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        },
        "carrier": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 100
            },
            {
              "type": "null"
            }
          ]
        },
        "tracking": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 200
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.unship": {
    "title": "Take a shipment back",
    "says": "A parcel that was told as shipped has not left: units and postings go back.",
    "path": "/v1/orders/{order}/shipment-reversals",
    "schema": {
      "type": "object",
      "properties": {
        "parcel": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "parcel",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.put_back": {
    "title": "Put back",
    "says": "Cancelled units that were picked go back into their bin, by scan; only then can they be sold again.",
    "path": "/v1/orders/{order}/put-backs",
    "schema": {
      "type": "object",
      "properties": {
        "place": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.ship_transfer": {
    "title": "Load a transfer",
    "says": "Units for the pickup store are on the truck.",
    "path": "/v1/orders/{order}/transfer-shipments",
    "schema": {
      "type": "object",
      "properties": {
        "transfer": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.receive_transfer": {
    "title": "Receive a transfer",
    "says": "The pickup store scans what came. Good units keep their claim; what is missing or damaged falls back.",
    "path": "/v1/orders/{order}/transfer-receipts",
    "schema": {
      "type": "object",
      "properties": {
        "transfer": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "missing": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        },
        "damaged": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 100
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              },
              "scan": {
                "type": "string",
                "description": "What the scanner read",
                "minLength": 1,
                "maxLength": 200
              }
            },
            "required": [
              "line",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "None: all units in the right state",
          "minItems": 1
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.receive_stock": {
    "title": "Receive stock",
    "says": "Units come in from a supplier, or are there when the books are opened.",
    "path": "/v1/places/{place}/receipts",
    "schema": {
      "type": "object",
      "properties": {
        "from": {
          "type": "string",
          "enum": [
            "supplier",
            "opening"
          ],
          "default": "supplier"
        },
        "supplier": {
          "anyOf": [
            {
              "type": "string",
              "description": "A code, 1 to 100 characters",
              "minLength": 1,
              "maxLength": 100
            },
            {
              "type": "null"
            }
          ]
        },
        "counted": {
          "type": "boolean",
          "default": false,
          "description": "The receipt was a count of what is there"
        },
        "countedAt": {
          "type": "string",
          "format": "date-time"
        },
        "reference": {
          "type": "string",
          "description": "The announced supply that it is of",
          "minLength": 1,
          "maxLength": 200
        },
        "lines": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "item": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 200
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              }
            },
            "required": [
              "item",
              "quantity"
            ],
            "additionalProperties": false
          },
          "minItems": 1
        }
      },
      "required": [
        "lines"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.ask_count": {
    "title": "Ask for a count",
    "says": "Somebody at the place counts an item, blind, by a time; without one, within the hour. Asked again before that, nothing changes.",
    "path": "/v1/places/{place}/count-requests",
    "schema": {
      "type": "object",
      "properties": {
        "item": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 200
        },
        "dueBy": {
          "type": "string",
          "format": "date-time"
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "item",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.count": {
    "title": "Count",
    "says": "Says how many units of an item are in the bin. What was missing comes back or is lost.",
    "path": "/v1/places/{place}/counts",
    "schema": {
      "type": "object",
      "properties": {
        "item": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 200
        },
        "units": {
          "type": "integer",
          "minimum": 0,
          "maximum": 9007199254740991
        }
      },
      "required": [
        "item",
        "units"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.stop_place": {
    "title": "Stop a place",
    "says": "The place takes no orders until then, or a carrier does not collect there: what it cannot do in time goes by its fallback.",
    "path": "/v1/places/{place}/stops",
    "schema": {
      "type": "object",
      "properties": {
        "until": {
          "type": "string",
          "format": "date-time"
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        },
        "carrier": {
          "description": "The carrier that does not collect; none: the place itself",
          "anyOf": [
            {
              "type": "string",
              "description": "A code, 1 to 100 characters",
              "minLength": 1,
              "maxLength": 100
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "until",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "fulfill.resume_place": {
    "title": "Resume a place",
    "says": "The place takes orders again, or the carrier collects again; who waits for its stock is asked again.",
    "path": "/v1/places/{place}/resumptions",
    "schema": {
      "type": "object",
      "properties": {
        "carrier": {
          "anyOf": [
            {
              "type": "string",
              "description": "A code, 1 to 100 characters",
              "minLength": 1,
              "maxLength": 100
            },
            {
              "type": "null"
            }
          ]
        },
        "because": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 500
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "additionalProperties": false
    }
  },
  "fulfill.announce_supply": {
    "title": "Announce a supply",
    "says": "Units will come by a purchase order or a ship notice: orders may wait for them. Sent again it says what is still to come, and by when.",
    "path": "/v1/places/{place}/supplies",
    "schema": {
      "type": "object",
      "properties": {
        "reference": {
          "type": "string",
          "description": "Number of the purchase order or ship notice",
          "minLength": 1,
          "maxLength": 200
        },
        "supplier": {
          "anyOf": [
            {
              "type": "string",
              "description": "A code, 1 to 100 characters",
              "minLength": 1,
              "maxLength": 200
            },
            {
              "type": "null"
            }
          ]
        },
        "due": {
          "type": "string",
          "description": "When it should be there; none: as announced before",
          "format": "date-time"
        },
        "lines": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "item": {
                "type": "string",
                "description": "A code, 1 to 100 characters",
                "minLength": 1,
                "maxLength": 200
              },
              "quantity": {
                "type": "integer",
                "exclusiveMinimum": 0,
                "maximum": 1000000
              }
            },
            "required": [
              "item",
              "quantity"
            ],
            "additionalProperties": false
          },
          "description": "Units still to come; what is left out does not come"
        },
        "because": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 500
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "reference",
        "lines"
      ],
      "additionalProperties": false
    }
  },
  "close.record_capture": {
    "title": "Record a capture",
    "says": "Money has come in over a tender, or did not. At a till: what was tendered beside what was due.",
    "path": "/v1/orders/{order}/captures",
    "schema": {
      "type": "object",
      "properties": {
        "tender": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "leg": {
          "type": "string",
          "description": "The leg that was asked for; none: a fact from outside",
          "minLength": 1,
          "maxLength": 100
        },
        "amount": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        },
        "reference": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 200
            },
            {
              "type": "null"
            }
          ]
        },
        "failed": {
          "description": "Why it did not happen",
          "anyOf": [
            {
              "type": "string",
              "maxLength": 500
            },
            {
              "type": "null"
            }
          ]
        },
        "final": {
          "type": "boolean",
          "description": "The provider freed what was left of the authorisation"
        },
        "tendered": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        },
        "over": {
          "type": "boolean",
          "description": "The scheme allows more than was authorised, and the customer agreed"
        }
      },
      "required": [
        "tender",
        "amount"
      ],
      "additionalProperties": false
    }
  },
  "close.record_refund": {
    "title": "Record a refund",
    "says": "Money went back over a tender, or did not: never more than is owed, never more than the tender paid.",
    "path": "/v1/orders/{order}/refunds",
    "schema": {
      "type": "object",
      "properties": {
        "tender": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "leg": {
          "type": "string",
          "description": "The leg that was asked for; none: a fact from outside",
          "minLength": 1,
          "maxLength": 100
        },
        "amount": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        },
        "reference": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 200
            },
            {
              "type": "null"
            }
          ]
        },
        "failed": {
          "description": "Why it did not happen",
          "anyOf": [
            {
              "type": "string",
              "maxLength": 500
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "tender",
        "amount"
      ],
      "additionalProperties": false
    }
  },
  "close.import_statement": {
    "title": "Import a statement",
    "says": "Ties each line of a provider's payout to a capture or refund; what nobody can place waits in suspense, with a case.",
    "path": "/v1/payouts",
    "schema": {
      "type": "object",
      "properties": {
        "provider": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "payout": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        },
        "entity": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "currency": {
          "type": "string"
        },
        "amount": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        },
        "lines": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "line": {
                "type": "string",
                "description": "The provider's id of the line; a second delivery of it is nothing",
                "minLength": 1,
                "maxLength": 200
              },
              "kind": {
                "type": "string",
                "enum": [
                  "capture",
                  "refund",
                  "fee",
                  "adjustment"
                ]
              },
              "reference": {
                "description": "The payment, as the provider names it",
                "anyOf": [
                  {
                    "type": "string",
                    "maxLength": 200
                  },
                  {
                    "type": "null"
                  }
                ]
              },
              "gross": {
                "type": "integer",
                "description": "As it moves our balance: captures positive, refunds negative",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "fee": {
                "type": "integer",
                "description": "Minor units of the currency",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              },
              "net": {
                "type": "integer",
                "description": "Minor units of the currency",
                "format": "int64",
                "minimum": -9007199254740991,
                "maximum": 9007199254740991
              }
            },
            "required": [
              "line",
              "kind",
              "gross",
              "net"
            ],
            "additionalProperties": false
          },
          "minItems": 1
        }
      },
      "required": [
        "provider",
        "payout",
        "entity",
        "currency",
        "amount",
        "lines"
      ],
      "additionalProperties": false
    }
  },
  "close.record_payout": {
    "title": "Record a payout at the bank",
    "says": "The payout has reached the bank, or came back.",
    "path": "/v1/payouts/{payout}/bank-lines",
    "schema": {
      "type": "object",
      "properties": {
        "amount": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        },
        "failed": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 500
            },
            {
              "type": "null"
            }
          ]
        }
      },
      "required": [
        "amount"
      ],
      "additionalProperties": false
    }
  },
  "close.resolve_suspense": {
    "title": "Say what a line was",
    "says": "Moves a line out of suspense to the account that it belongs to.",
    "path": "/v1/payouts/{payout}/suspense-resolutions",
    "schema": {
      "type": "object",
      "properties": {
        "line": {
          "type": "string",
          "maxLength": 200
        },
        "account": {
          "type": "string",
          "pattern": "^(assets|liabilities|revenue|expenses):[a-z-]+(:[\\w.-]+)?$"
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "line",
        "account",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "close.open_balance": {
    "title": "Open a balance",
    "says": "What an account held when the books were opened: a gift card, a till.",
    "path": "/v1/ledgers/{ledger}/opening-balances",
    "schema": {
      "type": "object",
      "properties": {
        "account": {
          "type": "string",
          "pattern": "^(assets|liabilities):[a-z-]+:[\\w .-]+$"
        },
        "currency": {
          "type": "string"
        },
        "amount": {
          "type": "integer",
          "description": "Minor units of the currency",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        }
      },
      "required": [
        "account",
        "currency",
        "amount"
      ],
      "additionalProperties": false
    }
  },
  "return.open": {
    "title": "Open a return",
    "says": "Units will come back, or lie on the desk: checked against the policy of the sale and of today.",
    "path": "/v1/orders/{order}/returns",
    "schema": {
      "type": "object",
      "properties": {
        "line": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "quantity": {
          "type": "integer",
          "exclusiveMinimum": 0,
          "maximum": 1000000
        },
        "reason": {
          "type": "string",
          "description": "faulty, wrong_item, damaged, wrong_size, not_wanted ...",
          "minLength": 1,
          "maxLength": 100
        },
        "place": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "required": [
        "line",
        "quantity",
        "reason",
        "place"
      ],
      "additionalProperties": false
    }
  },
  "return.receive": {
    "title": "Receive a return",
    "says": "The units are here, in inspection. Accepted as well, the refund is owed and their cost comes back.",
    "path": "/v1/orders/{order}/return-receipts",
    "schema": {
      "type": "object",
      "properties": {
        "return": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "place": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "additionalProperties": false
    }
  },
  "return.accept": {
    "title": "Accept a return",
    "says": "Somebody who may overrules the checks that failed; the override is remembered with the return.",
    "path": "/v1/orders/{order}/return-acceptances",
    "schema": {
      "type": "object",
      "properties": {
        "return": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "additionalProperties": false
    }
  },
  "return.refuse": {
    "title": "Refuse a return",
    "says": "The units stay with the customer.",
    "path": "/v1/orders/{order}/return-refusals",
    "schema": {
      "type": "object",
      "properties": {
        "return": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "because"
      ],
      "additionalProperties": false
    }
  },
  "return.grade": {
    "title": "Grade a return",
    "says": "Back on the shelf, into quarantine, or scrapped; what it is worth less is written down.",
    "path": "/v1/orders/{order}/gradings",
    "schema": {
      "type": "object",
      "properties": {
        "return": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "disposition": {
          "type": "string",
          "enum": [
            "restock",
            "quarantine",
            "scrap"
          ]
        },
        "value": {
          "type": "integer",
          "description": "Value of all units, where it is less than their cost",
          "format": "int64",
          "minimum": -9007199254740991,
          "maximum": 9007199254740991
        }
      },
      "required": [
        "disposition"
      ],
      "additionalProperties": false
    }
  },
  "exception.take": {
    "title": "Take a case",
    "says": "It is your turn now.",
    "path": "/v1/cases/{case}/claims",
    "schema": {
      "type": "object",
      "properties": {},
      "additionalProperties": false
    }
  },
  "exception.pass": {
    "title": "Pass a case",
    "says": "Hands it to a role or a person, with one sentence; the clock does not restart.",
    "path": "/v1/cases/{case}/hand-offs",
    "schema": {
      "type": "object",
      "properties": {
        "role": {
          "type": "string",
          "enum": [
            "associate",
            "manager",
            "service",
            "finance",
            "operations",
            "administrator"
          ]
        },
        "person": {
          "anyOf": [
            {
              "type": "string",
              "maxLength": 200
            },
            {
              "type": "null"
            }
          ]
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "role",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "exception.snooze": {
    "title": "Snooze a case",
    "says": "Out of the queue until a time before its act-by, with a reason.",
    "path": "/v1/cases/{case}/snoozes",
    "schema": {
      "type": "object",
      "properties": {
        "until": {
          "type": "string",
          "format": "date-time"
        },
        "because": {
          "type": "string",
          "minLength": 1,
          "maxLength": 500
        }
      },
      "required": [
        "until",
        "because"
      ],
      "additionalProperties": false
    }
  },
  "exception.resolve": {
    "title": "Resolve a case",
    "says": "Runs one of its choices and closes it, all or nothing.",
    "path": "/v1/cases/{case}/resolutions",
    "schema": {
      "type": "object",
      "properties": {
        "choice": {
          "type": "string",
          "description": "Key of one of the choices that the case shows",
          "minLength": 1,
          "maxLength": 100
        },
        "cause": {
          "type": "string",
          "description": "A code, 1 to 100 characters",
          "minLength": 1,
          "maxLength": 100
        },
        "input": {
          "type": "object",
          "description": "What the choice asks for",
          "additionalProperties": {}
        }
      },
      "required": [
        "choice"
      ],
      "additionalProperties": false
    }
  }
} as const;
