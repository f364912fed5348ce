package org.petitionflow.client;

/** Why an event can be refused. Made by generate.mjs: do not edit. */
public final class RefusalCode {
  /** 事件种类不明: unknown event. */
  public static final String UNKNOWN_EVENT = "unknown-event";

  /** 没有此信访事项: unknown petition. */
  public static final String UNKNOWN_PETITION = "unknown-petition";

  /** 没有有效的方案: unknown policy. */
  public static final String UNKNOWN_POLICY = "unknown-policy";

  /** 事件内容有误: invalid event. */
  public static final String INVALID = "invalid";

  /** 信访事项数据有误: invalid petition. */
  public static final String INVALID_PETITION = "invalid-petition";

  /** 重复报送: sent twice. */
  public static final String DUPLICATE = "duplicate";

  /** 时间倒序: out of order. */
  public static final String OUT_OF_ORDER = "out-of-order";

  /** 事项已结束: concluded. */
  public static final String CONCLUDED = "concluded";

  /** 现阶段不可办: not now. */
  public static final String NOT_NOW = "not-now";

  /** 无权报送: wrong role. */
  public static final String WRONG_ROLE = "wrong-role";

  /** 缺少事实: missing fact. */
  public static final String MISSING_FACT = "missing-fact";

  /** 条件不具备: condition not met. */
  public static final String GUARD_FAILED = "guard-failed";

  /** 尚未到期: too early. */
  public static final String TOO_EARLY = "too-early";

  /** 已过期限: too late. */
  public static final String TOO_LATE = "too-late";

  private RefusalCode() {}
}
