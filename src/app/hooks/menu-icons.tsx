import {
  BellRing,
  BookOpenText,
  Cookie,
  Download,
  Handshake,
  Heart,
  History,
  House,
  KeyRound,
  ListChecks,
  type LucideIcon,
  MessageCircle,
  Package,
  Plug,
  ReceiptText,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  Smartphone,
  Sparkles,
  Store,
  UserRound,
  UserRoundX,
  Users,
} from 'lucide-react'

const icons: Readonly<Record<string, LucideIcon>> = {
  M1: House,
  M2: Heart,
  following: Store,
  history: History,
  M3: Package,
  M4: UserRound,
  M5: Settings,
  M6: BellRing,
  M8: Sparkles,
  M9: Smartphone,
  M10: SlidersHorizontal,
  M11: Plug,
  M12: Download,
  M13: UserRoundX,
  M14: MessageCircle,
  M15: BookOpenText,
  M16: Handshake,
  M17: Cookie,
  M18: Users,
  M19: ReceiptText,
  messages: MessageCircle,
  'privacy-check-up': ListChecks,
  'account-and-security': KeyRound,
  privacy: ShieldCheck,
}

/** The picture of a menu entry; decoration only, since its name stands beside it. */
export function menuIcon(id: string) {
  const Icon = icons[id]
  return Icon && <Icon aria-hidden size={22} strokeWidth={1.75} />
}
